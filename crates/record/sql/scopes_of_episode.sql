-- Who may list an episode.
select episode, scope, basis, open from scope_row where episode = $1 order by scope, basis

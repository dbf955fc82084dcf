//! The writer of a node: what has arrived is decided and committed together (group commit), so
//! that one disk flush serves many.
//!
//! Not here: what a job does; that is the caller's `Work`.

use crate::error::RecordError;
use crate::record::Record;
use crate::tx::Tx;
use futures::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::{mpsc, oneshot};

/// What is done with the jobs of one batch, inside one transaction.
///
/// A job can be run more than once: when a batch fails its jobs are run one by one, and a commit
/// whose answer was lost is tried again. So the work asks `Tx::seen` first, always.
pub trait Work: Send + Sync + 'static {
    /// What is asked.
    type Job: Send + Sync + 'static;
    /// What is answered; a refusal is an answer too.
    type Answer: Send + 'static;

    /// Runs the jobs in order and gives one answer for each. An error undoes the whole batch.
    fn run(
        &self,
        tx: &mut Tx,
        jobs: &[Self::Job],
    ) -> impl Future<Output = Result<Vec<Self::Answer>, RecordError>> + Send;
}

/// Gives the time in microseconds since 1970 UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Limits of a writer, and its clock.
#[derive(Clone)]
pub struct WriterOptions {
    /// Jobs in one transaction at most.
    pub batch_max: usize,
    /// Jobs that may wait; more are refused as busy.
    pub queue_max: usize,
    /// The time a batch begins with.
    pub clock: Clock,
}

impl Default for WriterOptions {
    fn default() -> Self {
        Self { batch_max: 256, queue_max: 1024, clock: Arc::new(system_now) }
    }
}

/// The clock of the machine.
pub fn system_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

type Answered<W> = oneshot::Sender<Result<<W as Work>::Answer, RecordError>>;
type Queued<W> = (<W as Work>::Job, Answered<W>);

/// How busy a writer is and has been since it started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Jobs that wait now.
    pub waiting: usize,
    /// Batches taken; jobs by batches is how many share a flush of the disk.
    pub batches: u64,
    /// Jobs taken.
    pub jobs: u64,
}

#[derive(Default)]
struct Taken {
    batches: AtomicU64,
    jobs: AtomicU64,
}

/// The queue to a node's writer; cheap to clone. The writer ends when the last clone is dropped.
pub struct Writer<W: Work> {
    queue: mpsc::Sender<Queued<W>>,
    taken: Arc<Taken>,
}

impl<W: Work> Clone for Writer<W> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), taken: self.taken.clone() }
    }
}

impl<W: Work> Writer<W> {
    /// Starts the writer.
    pub fn spawn(record: Record, work: W, options: WriterOptions) -> Self {
        let (queue, jobs) = mpsc::channel(options.queue_max);
        let taken = Arc::new(Taken::default());
        tokio::spawn(serve((record, work), options, jobs, taken.clone()));
        Self { queue, taken }
    }

    /// How busy the writer is.
    pub fn load(&self) -> Load {
        Load {
            waiting: self.queue.max_capacity() - self.queue.capacity(),
            batches: self.taken.batches.load(Ordering::Relaxed),
            jobs: self.taken.jobs.load(Ordering::Relaxed),
        }
    }

    /// Waits for a job to be decided and committed. Not waiting for the answer undoes nothing.
    pub async fn submit(&self, job: W::Job) -> Result<W::Answer, RecordError> {
        let (answered, answer) = oneshot::channel();
        self.queue.try_send((job, answered)).map_err(|_| RecordError::Busy)?;
        answer.await.unwrap_or(Err(RecordError::Busy))
    }
}

async fn serve<W: Work>(
    (record, work): (Record, W),
    options: WriterOptions,
    mut queue: mpsc::Receiver<Queued<W>>,
    taken: Arc<Taken>,
) {
    let mut batch = Vec::with_capacity(options.batch_max);
    while queue.recv_many(&mut batch, options.batch_max).await > 0 {
        let (jobs, answered): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
        taken.batches.fetch_add(1, Ordering::Relaxed);
        taken.jobs.fetch_add(u64::try_from(jobs.len()).unwrap_or(0), Ordering::Relaxed);
        match attempt(&record, &work, &options.clock, &jobs).await {
            Ok(answers) => {
                for (answered, answer) in answered.into_iter().zip(answers) {
                    // Who asked may have gone; the job is done all the same.
                    let _ = answered.send(Ok(answer));
                }
            }
            Err(RecordError::Storage(cause)) => {
                // No job's fault: all are told at once, as each alone would wait for the same.
                for answered in answered {
                    let _ = answered.send(Err(RecordError::Storage(cause.clone())));
                }
            }
            Err(error) => {
                tracing::warn!(jobs = jobs.len(), %error, "a batch failed");
                one_by_one(&record, &work, &options.clock, (&jobs, answered), error).await;
            }
        }
    }
}

/// Runs the jobs of a failed batch singly; a batch of one has had its answer.
async fn one_by_one<W: Work>(
    record: &Record,
    work: &W,
    clock: &Clock,
    (jobs, answered): (&[W::Job], Vec<Answered<W>>),
    error: RecordError,
) {
    let mut error = (jobs.len() == 1).then_some(error);
    for (job, answered) in jobs.iter().zip(answered) {
        let answer = match error.take() {
            Some(error) => Err(error),
            None => attempt(record, work, clock, std::slice::from_ref(job)).await.and_then(only),
        };
        let _ = answered.send(answer);
    }
}

fn only<A>(answers: Vec<A>) -> Result<A, RecordError> {
    answers.into_iter().next().ok_or(RecordError::Corrupt("a job without an answer"))
}

/// One transaction. A panic in the work is an error of its batch; the writer goes on.
async fn attempt<W: Work>(
    record: &Record,
    work: &W,
    clock: &Clock,
    jobs: &[W::Job],
) -> Result<Vec<W::Answer>, RecordError> {
    let mut tx = record.begin(clock()).await?;
    let run = AssertUnwindSafe(work.run(&mut tx, jobs)).catch_unwind().await;
    let answers = run.unwrap_or(Err(RecordError::Corrupt("a job broke off")))?;
    if answers.len() != jobs.len() {
        return Err(RecordError::Corrupt("not one answer for each job"));
    }
    tx.commit().await?;
    Ok(answers)
}

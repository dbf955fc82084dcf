"""Makes the typefaces of this folder: `python3 make.py PACKAGES DEJAVU` (needs fonttools and brotli).

PACKAGES is a node_modules with @fontsource-variable/atkinson-hyperlegible-next 5.3.0, as
`npm install` in xtask/vendor puts it there; DEJAVU is DejaVuSans.ttf 2.37.
"""
import sys
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from fontTools.merge import Merger
from fontTools import subset
src=sys.argv[1]+'/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-%s-wght-normal.woff2'
for name,w in (('regular',400),('bold',700)):
    parts=[]
    for s in ('latin','latin-ext'):
        f=TTFont(src%s); f.flavor=None
        f=instancer.instantiateVariableFont(f,{'wght':w},inplace=False)
        if 'STAT' in f: del f['STAT']
        p=f'{s}-{name}.ttf'; f.save(p); parts.append(p)
    m=Merger().merge(parts)
    fam='Atkinson Hyperlegible Next'
    style='Bold' if w==700 else 'Regular'
    n=m['name']
    for rec in list(n.names):
        if rec.nameID in (1,2,3,4,6,16,17,25): n.removeNames(nameID=rec.nameID)
    for nid,v in ((1,fam),(2,style),(3,f'{fam} {style} Plats23'),(4,f'{fam} {style}'),(6,f'AtkinsonHyperlegibleNext-{style}')):
        n.setName(v,nid,3,1,0x409)
    m['OS/2'].usWeightClass=w
    m['OS/2'].fsSelection=(m['OS/2'].fsSelection & ~0x61)|(0x20 if w==700 else 0x40)
    m['head'].macStyle=1 if w==700 else 0
    m.save(f'atkinson-{name}.ttf')
    print(name,len(m.getBestCmap()), m['fvar'] if 'fvar' in m else 'static')
opts=subset.Options(); opts.layout_features=['kern','mark','mkmk','ccmp','locl']; opts.name_IDs=['*']; opts.notdef_outline=True
f=TTFont(sys.argv[2])
s=subset.Subsetter(opts)
u=[]
for a,b in ((0x20,0x24f),(0x259,0x259),(0x2b0,0x2ff),(0x300,0x36f),(0x370,0x3ff),(0x400,0x4ff),(0x1e00,0x1eff),(0x2000,0x206f),(0x2070,0x209f),(0x20a0,0x20bf),(0x2100,0x214f),(0x2150,0x218f),(0x2190,0x21ff),(0x2200,0x22ff),(0x25a0,0x25ff),(0x2600,0x266f),(0x2700,0x27bf)):
    u+=range(a,b+1)
s.populate(unicodes=u); s.subset(f); f.save('dejavu-sans.ttf')
print(len(f.getBestCmap()))

# Digits with an open zero, for papers that patients read.
from fontTools.ttLib import TTFont
from fontTools import subset
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
for style,w in (('regular',400),('bold',700)):
    f=TTFont(f'atkinson-{style}.ttf')
    o=subset.Options(); o.layout_features=[]; o.notdef_outline=True
    s=subset.Subsetter(o); s.populate(unicodes=range(0x30,0x3a)); s.subset(f)
    gs=f.getGlyphSet(); rec=DecomposingRecordingPen(gs); gs['zero'].draw(rec)
    contours=[];cur=[]
    for op in rec.value:
        cur.append(op)
        if op[0] in('closePath','endPath'): contours.append(cur);cur=[]
    for c in contours:
        p=AreaPen(); 
        for op,a in c: getattr(p,op)(*a)
        xs=[pt[0] for _,a in c for pt in a if pt]; ys=[pt[1] for _,a in c for pt in a if pt]
        print(style,len(c),p.value,min(xs),max(xs),min(ys),max(ys))
    import math
    outer=max(contours,key=lambda c: abs((lambda p:[getattr(p,op)(*a) for op,a in c] and p.value)(AreaPen())))
    inn=[c for c in contours if c is not outer]
    xs=[pt[0] for c in inn for _,a in c for pt in a if pt]; ys=[pt[1] for c in inn for _,a in c for pt in a if pt]
    x0,x1,y0,y1=min(xs),max(xs),min(ys),max(ys); cx,cy,rx,ry=(x0+x1)/2,(y0+y1)/2,(x1-x0)/2,(y1-y0)/2
    pen=TTGlyphPen(None)
    for op,a in outer: getattr(pen,op)(*a)
    n=8
    # superellipse exponent a little squarer than an ellipse, as the outside is
    def pt(t):
        c,s_=math.cos(t),math.sin(t); e=2/2.25
        return (round(cx+rx*math.copysign(abs(c)**e,c)), round(cy+ry*math.copysign(abs(s_)**e,s_)))
    ang=[2*math.pi*i/16 for i in range(16)]
    # counter-clockwise, against the outside
    p=AreaPen(); [getattr(p,op)(*a) for op,a in outer]
    order=ang if p.value<0 else ang[::-1]
    pen.moveTo(pt(order[0]))
    for t in order[1:]: pen.lineTo(pt(t)) if False else None
    # smooth: off-curve points at odd angles scaled outwards
    k=1/math.cos(math.pi/8)
    def off(t):
        c,s_=math.cos(t),math.sin(t); e=2/2.25
        return (round(cx+k*rx*math.copysign(abs(c)**e,c)), round(cy+k*ry*math.copysign(abs(s_)**e,s_)))
    for i in range(1,17,2):
        a_=order[i%16]; b_=order[(i+1)%16]
        pen.qCurveTo(off(a_),pt(b_))
    pen.closePath()
    f['glyf']['zero']=pen.glyph()
    m=f['hmtx']['zero']; g=f['glyf']['zero']; g.recalcBounds(f['glyf']); f['hmtx']['zero']=(m[0],g.xMin)
    fam='Plats 23 Digits'; st='Bold' if w==700 else 'Regular'
    nm=f['name']
    for rec in list(nm.names):
        if rec.nameID in (1,2,3,4,6,16,17,25): nm.removeNames(nameID=rec.nameID)
    for nid,v in ((1,fam),(2,st),(3,f'{fam} {st}'),(4,f'{fam} {st}'),(6,f'Plats23Digits-{st}')): nm.setName(v,nid,3,1,0x409)
    f.save(f'digits-{style}.ttf')

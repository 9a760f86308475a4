# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What the firewall step says of random rulesets, against real connections: nft and iptables of both kinds, in a network of
# its own. By hand, as root:
#   unshare --mount --net --pid --fork --mount-proc --kill-child python3 tests/steps/firewall-fuzz.py SEED COUNT
# On a quiet computer: a packet that is late counts as dropped. Prints each ruleset of which more or less is closed than is said. Nothing of this computer is changed.
import os, random, re, subprocess, sys

here = os.path.dirname(os.path.realpath(__file__))
seed=int(sys.argv[1]); count=int(sys.argv[2]); random.seed(seed)
PORTS=[22,2379,2380,5432,6432,8008,5000,5001,7000]
def sh(c,inp=None): return subprocess.run(['sh','-c',c],input=inp,capture_output=True,text=True)
far=subprocess.Popen(['unshare','-n','sh','-c','echo ok; exec sleep 100000'],stdout=subprocess.PIPE); far.stdout.readline()
P=far.pid
print(sh(f'''ip link set lo up; ip link add eth0 type veth peer name far netns {P}; ip addr add 192.0.2.11/24 dev eth0; ip link set eth0 up
nsenter -t {P} -n sh -c 'ip addr add 192.0.2.12/24 dev far; ip link set far up; ip link set lo up' ''').stderr)
probe=here+'/ports.py'
os.environ['PORTS_TIMEOUT']='0.35'
pl=' '.join(map(str,PORTS))
a=subprocess.Popen(f'exec python3 {probe} listen 192.0.2.11 {pl}',shell=True,stdout=subprocess.PIPE); a.stdout.readline()
b=subprocess.Popen(f'exec nsenter -t {P} -n python3 {probe} listen 192.0.2.12 {pl}',shell=True,stdout=subprocess.PIPE); b.stdout.readline()
text=open(here+'/../../resources/steps/firewall.sh').read()
awk=text[text.index("awk '\n")+5:text.index("'\n}\n\n# --- The step")]
env=dict(os.environ,HD_PEERS='192.0.2.12 192.0.2.13',HD_VIPS='',HD_WORKSTATIONS='',FW_ADDRESS='192.0.2.11',HD_ADDRESS='192.0.2.11',FW_DEVICE='eth0',FW_DEVICES='eth0',FW_BRIDGE='',FW_PORTS=pl,HD_CLIENT='',FW_WITHOUT='')
R=random.choice
def addr(): return R(['192.0.2.12','192.0.2.13','192.0.2.0/24','192.0.2.12/30','10.0.0.0/8','203.0.113.7','192.0.2.5-192.0.2.12','192.0.2.8/29'])
def port(): return R([str(R(PORTS)),'5000-5500','1-1024','2379-2380','6000-9000','80','1024-65535','0-65535'])
def pset(): return '{ '+', '.join(sorted(set(str(R(PORTS+[80,443])) for _ in range(R([1,2,4]))),key=int))+' }'
def ncond():
    k=random.random()
    n=R(['','','!= '])
    return R([lambda:f'ip saddr {n}{addr()}',lambda:f'ip daddr {n}'+R(['192.0.2.11','192.0.2.12','10.1.1.1','192.0.2.0/24']),lambda:f'tcp dport {n}{port()}',lambda:f'tcp dport {n}{pset()}',lambda:f'tcp sport {n}{port()}',
     lambda:f'tcp sport {n}{pset()}',lambda:'ct state '+R(['new','established','established,related','invalid','!= established','{ new, untracked }','untracked']),
     lambda:f'iifname {n}'+R(['"eth0"','"lo"','"eth*"','"docker0"','{ "eth0", "lo" }']),lambda:f'oifname {n}'+R(['"eth0"','"lo"','"br-*"']),lambda:'meta l4proto '+n+R(['tcp','udp','{ tcp, udp }','icmp']),
     lambda:'ip protocol '+R(['tcp','udp','icmp']),lambda:'meta nfproto '+R(['ipv4','ipv6']),lambda:'tcp flags & (fin|syn|rst|ack) '+R(['==','!='])+' syn',lambda:'tcp flags & (fin|syn) == fin|syn',
     lambda:'tcp flags '+R(['syn','ack','!= syn','== syn','syn / syn,ack']),lambda:'meta mark '+R(['0x1','!= 0x1','& 0x2 == 0x2']),lambda:'fib daddr type '+R(['local','!= local','unicast']),
     lambda:'fib saddr type '+R(['local','unicast']),lambda:'ip saddr @as',lambda:'ip saddr != @as',lambda:'ip saddr . tcp dport @ps',lambda:'th dport '+port(),lambda:'ct direction '+R(['original','reply']),
     lambda:'limit rate 1000/second',lambda:'ct mark '+R(['0x1','0x0']),lambda:'ip saddr . tcp dport { 192.0.2.12 . 5432, 192.0.2.0/24 . 7000-8010 }',lambda:'tcp dport '+R(['<','>','<=','>='])+' '+str(R([22,5000,5001,6000]))])()
def verd(chains,hook=True):
    return R(['drop','drop','accept','reject','return','counter','meta mark set 0x1','meta mark set meta mark or 0x2','ct mark set 0x1','log']+['jump '+c for c in chains]+['goto '+c for c in chains])
def nrule(chains):
    if random.random()<.15:
        return 'tcp dport vmap { '+', '.join(f'{p} : '+R(['accept','drop','return']+['jump '+c for c in chains]) for p in random.sample(PORTS,R([1,3])))+' }'
    if random.random()<.05: return R(['tcp dport vmap @vm','ct state vmap { established : accept, invalid : drop }'])
    return ' '.join(ncond() for _ in range(R([0,1,1,1,2,2,3])))+' '+R(['','counter '])+verd(chains)
def ntable():
    t='table inet t {\nset as { type ipv4_addr; flags interval; elements = { '+', '.join(random.sample(['192.0.2.12','10.0.0.0/8','203.0.113.5','198.51.100.1-198.51.100.7'],R([1,3])))+' }\n}\nset ps { type ipv4_addr . inet_service; flags interval; elements = { 192.0.2.12 . 5000-5001, 10.0.0.0/8 . 22 }\n}\n'
    t+='map vm { type inet_service : verdict; flags interval; elements = { 22 : accept, 5000-5500 : drop, 8008 : accept }\n}\n'
    subs=[]
    for c in ['c3','c2','c1'][:R([0,1,2,3])]:
        t+=f'chain {c} {{\n'+'\n'.join(nrule(subs) for _ in range(R([1,2,4])))+'\n}\n'; subs=subs+[c]
    for hook,prio in random.sample([('input',0),('prerouting',-300),('prerouting',-150),('output',0),('postrouting',0),('input',-10)],R([1,1,2,3])):
        t+=f'chain {hook}{prio+400} {{\ntype filter hook {hook} priority {prio}; policy '+R(['accept','accept','drop'])+';\n'+'\n'.join(nrule(subs) for _ in range(R([1,2,3,6])))+'\n}\n'
    return t+'}\n'
def ipt_rule(chains,t,hookin):
    o=[]
    for _ in range(R([0,1,1,2,2,3])):
        n=R(['','','! '])
        o.append(R([lambda:f'{n}-s '+R(['192.0.2.12','192.0.2.0/24','10.0.0.0/8','203.0.113.7']),lambda:f'{n}-d '+R(['192.0.2.11','192.0.2.12','10.0.0.0/8']),
        lambda:f'-p tcp -m tcp {n}--dport {port().replace("-",":")}',lambda:f'-p tcp -m tcp {n}--sport {port().replace("-",":")}',lambda:f'-p tcp -m multiport {n}--dports 22,5000:5500,8008',lambda:f'-p tcp -m multiport {n}--ports 22,5000:5500',
        lambda:f'{n}-p '+R(['tcp','udp','icmp']),lambda:'-m conntrack '+n+'--ctstate '+R(['NEW','ESTABLISHED,RELATED','INVALID','NEW,ESTABLISHED']),lambda:(n+'-i '+R(['eth0','lo','eth+'])) if hookin else (n+'-o '+R(['eth0','lo'])),
        lambda:'-p tcp -m tcp '+n+'--syn',lambda:'-p tcp -m tcp '+n+'--tcp-flags '+R(['SYN,ACK SYN','FIN,SYN FIN,SYN','ALL NONE','SYN SYN']),lambda:'-m iprange '+n+'--src-range 192.0.2.5-192.0.2.12',
        lambda:'-m mark '+n+'--mark '+R(['0x1','0x2/0x2']),lambda:'-m limit --limit 1000/s',lambda:'-m addrtype '+n+'--dst-type '+R(['LOCAL','UNICAST'])])())
    q=' '.join(o)
    if len(re.findall(r'(?:^| )-p ',q))>1 or len(re.findall(r'(?:^| )-[sdio] ',q))!=len(set(re.findall(r'(?:^| )(-[sdio]) ',q))): return ''
    j=R(['DROP','DROP','ACCEPT','RETURN','LOG']+(['MARK --set-xmark 0x1/0xff'] if t=='mangle' else [])+(['CT --notrack'] if t=='raw' else [])+chains*2)
    return q+(' -g ' if j in chains and random.random()<.3 else ' -j ')+j
def itable():
    t=R(['filter','filter','raw','mangle','security'])
    hooks={'filter':['INPUT','OUTPUT'],'raw':['PREROUTING','OUTPUT'],'mangle':['PREROUTING','INPUT','OUTPUT','POSTROUTING'],'security':['INPUT','OUTPUT']}[t]
    s=f'*{t}\n'
    for h in hooks: s+=f':{h} '+R(['ACCEPT','ACCEPT','DROP'])+' [0:0]\n'
    s+=':A - [0:0]\n:B - [0:0]\n'
    rules=[f'-A B '+ipt_rule([],t,True) for _ in range(2)]+[f'-A A '+ipt_rule(['B'],t,True) for _ in range(2)]
    rules=[r for r in rules if ' -i ' not in r and ' -o ' not in r]
    for h in random.sample(hooks,R([1,2])):
        rules+=[f'-A {h} '+ipt_rule(['A','B'],t,h in('INPUT','PREROUTING')) for _ in range(R([1,2,4]))]
    rules=[r for r in rules if r.split(' ',2)[2]!='']
    return s+'\n'.join(rules)+'\nCOMMIT\n'
bad=n=unk=blk=0
for i in range(count):
    sh('nft flush ruleset; for t in filter raw mangle security nat; do iptables-legacy -t $t -F; iptables-legacy -t $t -X; for c in INPUT OUTPUT PREROUTING POSTROUTING FORWARD; do iptables-legacy -t $t -P $c ACCEPT; done; done')
    kind=R(['nft','nft','ipt-nft','ipt-legacy','ipt-nft-nonft'])
    rules=ntable() if kind=='nft' else itable()
    r=sh({'nft':'nft -f -','ipt-nft':'iptables-nft-restore','ipt-nft-nonft':'iptables-nft-restore','ipt-legacy':'iptables-legacy-restore'}[kind],rules)
    if r.returncode: 
        continue
    feed=''
    if kind in('nft','ipt-nft'): feed+='\001nft\t1\n'+sh('nft -s list ruleset').stdout
    if kind not in("nft","ipt-legacy"): feed+='\001save\t1\tip\tiptables\tnft\n'+sh('iptables-nft-save').stdout
    if kind=='ipt-legacy': feed+='\001save\t1\tip\tiptables-legacy\t\n'+sh('iptables-legacy-save').stdout
    v=subprocess.run(R([['mawk'],['busybox','awk']])+[awk],input=feed,capture_output=True,text=True,env=env)
    n+=1
    blocked=set();unknown=set()
    for l in v.stdout.splitlines():
        if '; 192.0.2.13)' in l: continue # only of the machine that is not there
        m=re.findall(r'\(tcp ([0-9,]+)',l)
        (blocked if l.startswith('blocked') else unknown).update(int(x) for g in m for x in g.split(',') if x)
    p1=subprocess.Popen(f'exec nsenter -t {P} -n python3 {probe} try 192.0.2.11 {pl}',shell=True,stdout=subprocess.PIPE,text=True)
    p2=subprocess.Popen(f'exec python3 {probe} try 192.0.2.12 {pl}',shell=True,stdout=subprocess.PIPE,text=True)
    closed1=set(map(int,p1.communicate()[0].split())); closed=set(closed1)|set(x for x in map(int,p2.communicate()[0].split()) if x!=22)
    if v.stderr or (blocked-closed) or (closed-blocked-unknown):
        bad+=1
        print('=== BAD',seed,i,kind,'blocked',sorted(blocked),'unknown',sorted(unknown),'closed',sorted(closed),v.stderr); print(feed); print(v.stdout)
        if bad>3: break
    unk+=bool(unknown); blk+=bool(blocked)
print('tried',n,'bad',bad,'with blocked',blk,'with unknown',unk)
for p in (a,b,far): p.kill()

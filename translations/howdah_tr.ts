<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>ChildProcess</name>
    <message>
        <source>%1 could not be started on this computer: %2. Nothing was changed. Check that it is installed.</source>
        <translation>Bu bilgisayarda %1 başlatılamadı: %2. Hiçbir şey değiştirilmedi. Kurulu olup olmadığını kontrol edin.</translation>
    </message>
</context>
<context>
    <name>ClusterState</name>
    <message>
        <source>The results could not be saved in %1: %2. The run itself is not affected; free some space there.</source>
        <translation>Sonuçlar %1 içine kaydedilemedi: %2. Çalıştırmanın kendisi bundan etkilenmedi; orada yer açın.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>1 node</source>
        <translation>1 düğüm</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 düğüm</translation>
    </message>
    <message>
        <source>1 VIP</source>
        <translation>1 VIP</translation>
    </message>
    <message>
        <source>%1 VIPs</source>
        <translation>%1 VIP</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>no machines yet</source>
        <translation>henüz makine yok</translation>
    </message>
    <message>
        <source>howdah-cli: note: %1</source>
        <translation>howdah-cli: not: %1</translation>
    </message>
    <message>
        <source>%1=%2 cannot be set. %3 Nothing was changed.</source>
        <translation>%1=%2 ayarlanamaz. %3 Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(ayarlanmadı)</translation>
    </message>
    <message>
        <source>The step %1 has no options.</source>
        <translation>%1 adımının seçeneği yok.</translation>
    </message>
    <message>
        <source>The options of %1 are: %2.</source>
        <translation>%1 adımının seçenekleri: %2.</translation>
    </message>
    <message>
        <source>A name is one line of 1 to 100 characters.</source>
        <translation>Ad, 1 ile 100 karakter arasında tek bir satırdır.</translation>
    </message>
    <message>
        <source>A cluster&apos;s settings are: user, port, become, key, login-key, connect-as, name, STEP.OPTION and STEP (see: howdah-cli steps).</source>
        <translation>Kümenin ayarları şunlardır: user, port, become, key, login-key, connect-as, name, STEP.OPTION ve STEP (bkz. howdah-cli steps).</translation>
    </message>
    <message>
        <source>A machine&apos;s settings are: user, port, become, login-key, connect-as, role, ticked, host, address, fqdn, extra.</source>
        <translation>Makinenin ayarları şunlardır: user, port, become, login-key, connect-as, role, ticked, host, address, fqdn, extra.</translation>
    </message>
    <message>
        <source>Something is missing after the command.</source>
        <translation>Komuttan sonra bir şey eksik.</translation>
    </message>
    <message>
        <source>The file to write; - for standard output.</source>
        <translation>Yazılacak dosya; standart çıktı için -.</translation>
    </message>
    <message>
        <source>--force replaces it.</source>
        <translation>--force üzerine yazar.</translation>
    </message>
    <message>
        <source>/etc/hosts could not be read: %1.</source>
        <translation>/etc/hosts okunamadı: %1.</translation>
    </message>
    <message>
        <source>Prints the lines that every machine gets into its /etc/hosts.</source>
        <translation>Her makinenin /etc/hosts dosyasına giren satırları yazdırır.</translation>
    </message>
    <message>
        <source>Lines of ADDRESS FQDN HOSTNAME.</source>
        <translation>ADDRESS FQDN HOSTNAME satırları.</translation>
    </message>
    <message>
        <source>Only list; change nothing.</source>
        <translation>Yalnızca listeler; hiçbir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>The cluster&apos;s name; default: the file&apos;s.</source>
        <translation>Kümenin adı; varsayılan: dosyanın adı.</translation>
    </message>
    <message>
        <source>“%1” must end in .howdah.</source>
        <translation>“%1” .howdah ile bitmelidir.</translation>
    </message>
    <message>
        <source>Step ids; see: howdah-cli steps.</source>
        <translation>Adım kimlikleri; bkz. howdah-cli steps.</translation>
    </message>
    <message>
        <source>There was no run of %1 from this account yet.</source>
        <translation>Bu hesaptan henüz %1 için bir çalıştırma yapılmadı.</translation>
    </message>
    <message>
        <source>“%1” must end in .html or .json.</source>
        <translation>“%1” .html ya da .json ile bitmelidir.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 yazılamadı: %2.</translation>
    </message>
    <message>
        <source>Only these steps, or “all” (all but %1). Default: the project&apos;s ticks.</source>
        <translation>Yalnızca bu adımlar ya da “all” (%1 dışında hepsi). Varsayılan: projedeki işaretler.</translation>
    </message>
    <message>
        <source>Change nothing; show what would change.</source>
        <translation>Hiçbir şeyi değiştirmez; neyin değişeceğini gösterir.</translation>
    </message>
    <message>
        <source>With --check: exit with 4 if anything would change.</source>
        <translation>--check ile: bir şey değişecekse 4 ile çıkar.</translation>
    </message>
    <message>
        <source>Take back what Howdah changed.</source>
        <translation>Howdah’nın değiştirdiklerini geri alır.</translation>
    </message>
    <message>
        <source>Keep the accepted passwords in the keychain.</source>
        <translation>Kabul edilen parolaları anahtarlıkta saklar.</translation>
    </message>
    <message>
        <source>--parallel takes a number from 1 to 1000, not “%1”.</source>
        <translation>--parallel 1 ile 1000 arasında bir sayı alır, “%1” değil.</translation>
    </message>
    <message>
        <source>--live takes HOST=STEP,STEP, not “%1”.</source>
        <translation>--live HOST=STEP,STEP biçiminde değer alır, “%1” değil.</translation>
    </message>
    <message>
        <source>--report takes a name that ends in .json or .html, not “%1”.</source>
        <translation>--report .json ya da .html ile biten bir ad alır, “%1” değil.</translation>
    </message>
    <message>
        <source>Nothing to do: nothing failed and nothing is outdated.</source>
        <translation>Yapılacak bir şey yok: başarısız olan ya da güncel olmayan bir şey yok.</translation>
    </message>
    <message>
        <source>No machine of %1 is ticked, so there is nothing to run.</source>
        <translation>%1 içinde işaretli makine yok, bu yüzden çalıştırılacak bir şey de yok.</translation>
    </message>
    <message>
        <source>Which machine? Give --machine HOST.</source>
        <translation>Hangi makine? --machine HOST verin.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Küme</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Makineler</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Oturum</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Anahtar</translation>
    </message>
    <message>
        <source>ssh&apos;s own, or a new one</source>
        <translation>ssh’nin kendi anahtarı ya da yeni bir anahtar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <source>(not ticked)</source>
        <translation>(işaretli değil)</translation>
    </message>
    <message>
        <source>Shows a cluster: its machines, settings, steps, and what is wrong with the table.</source>
        <translation>Bir kümeyi gösterir: makinelerini, ayarlarını, adımlarını ve tablodaki sorunları.</translation>
    </message>
    <message>
        <source>As JSON.</source>
        <translation>JSON olarak.</translation>
    </message>
    <message>
        <source>Lists the steps in the order they run, with their options.</source>
        <translation>Adımları çalıştırılma sırasıyla, seçenekleriyle birlikte listeler.</translation>
    </message>
    <message>
        <source>change settings of a cluster or of one machine</source>
        <translation>bir kümenin ya da bir makinenin ayarlarını değiştirir</translation>
    </message>
    <message>
        <source>update a cluster from a machines.txt, listing what changes</source>
        <translation>bir kümeyi machines.txt dosyasından günceller, değişenleri listeler</translation>
    </message>
    <message>
        <source>write a machines.txt</source>
        <translation>machines.txt dosyası yazar</translation>
    </message>
    <message>
        <source>show a cluster</source>
        <translation>bir kümeyi gösterir</translation>
    </message>
    <message>
        <source>list the steps and their options</source>
        <translation>adımları ve seçeneklerini listeler</translation>
    </message>
    <message>
        <source>print the host table</source>
        <translation>hosts tablosunu yazdırır</translation>
    </message>
    <message>
        <source>print the exact program of a step for a machine</source>
        <translation>bir adımın bir makine için tam programını yazdırır</translation>
    </message>
    <message>
        <source>check, provision or take back</source>
        <translation>denetler, hazırlar ya da geri alır</translation>
    </message>
    <message>
        <source>Usage: howdah-cli COMMAND [options]
Prepares the machines of a Patroni cluster from this computer.

Commands:
</source>
        <translation>Kullanım: howdah-cli COMMAND [seçenekler]
Bir Patroni kümesinin makinelerini bu bilgisayardan hazırlar.

Komutlar:
</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Komut verilmedi.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>“%1” diye bir komut yok.</translation>
    </message>
    <message>
        <source>Line %1 of %2 cannot be used: %3. Nothing was started.</source>
        <translation>%2 içindeki %1. satır kullanılamaz: %3. Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is not a file. Nothing was started.</source>
        <translation>%1 okunamadı: bu bir dosya değil. Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was started.</source>
        <translation>%1 okunamadı: %2. Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 KiB, too large for passwords. Nothing was started.</source>
        <translation>%1, %2 KiB’den büyük; parolalar için fazla büyük. Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>it must begin with login, sudo, root or key</source>
        <translation>login, sudo, root ya da key ile başlamalıdır</translation>
    </message>
    <message>
        <source>a machine&apos;s name must follow the @</source>
        <translation>@ işaretinden sonra bir makine adı gelmelidir</translation>
    </message>
    <message>
        <source>the password is missing</source>
        <translation>parola eksik</translation>
    </message>
    <message>
        <source>a password cannot contain a zero byte</source>
        <translation>parola sıfır baytı içeremez</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>standart girdi</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2. Nothing was started.</source>
        <translation>%1 açılamadı: %2. Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>There is no machine in %1. Nothing was changed.</source>
        <translation>%1 içinde makine yok. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The machines, or a project.</source>
        <translation>Makineler ya da bir proje.</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>%1 denetimi</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>%1 çalıştırması</translation>
    </message>
    <message>
        <source>Take-back of %1</source>
        <translation>%1 geri alması</translation>
    </message>
    <message>
        <source>As JSON on standard output.</source>
        <translation>Standart çıktıya JSON olarak yazar.</translation>
    </message>
    <message>
        <source>Which steps? Give --steps STEP,STEP; see: howdah-cli steps.</source>
        <translation>Hangi adımlar? --steps STEP,STEP verin; bkz. howdah-cli steps.</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Nothing was changed. Give another path.</source>
        <translation>Rapor %1 konumuna yazılamadı: %2. Hiçbir şey değiştirilmedi. Başka bir yol verin.</translation>
    </message>
    <message>
        <source>This step is part of every run: without reaching a machine there is nothing to do on it.</source>
        <translation>Bu adım her çalıştırmanın parçasıdır: bir makineye ulaşmadan üzerinde yapılacak bir şey yoktur.</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>Its settings are new; the last good version is %1~.</source>
        <translation>Ayarları yeni; son sağlam hâli %1~.</translation>
    </message>
    <message>
        <source>the project is %1 (HOWDAH_PROJECT).</source>
        <translation>proje: %1 (HOWDAH_PROJECT).</translation>
    </message>
    <message>
        <source>the project is %1, the only one in this folder.</source>
        <translation>proje: %1, bu klasördeki tek proje.</translation>
    </message>
    <message>
        <source>No project was given, and there is none in this folder.</source>
        <translation>Proje verilmedi, bu klasörde de proje yok.</translation>
    </message>
    <message>
        <source>No project was given, and there are several in this folder: %1.</source>
        <translation>Proje verilmedi, bu klasörde ise birkaç tane var: %1.</translation>
    </message>
    <message>
        <source>The project file; default: HOWDAH_PROJECT, else the only *.howdah in this folder.</source>
        <translation>Proje dosyası; varsayılan: HOWDAH_PROJECT, yoksa bu klasördeki tek *.howdah.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Örnekler:</translation>
    </message>
    <message>
        <source>the fourth column was left out; --columns 4 writes it: %1.</source>
        <translation>dördüncü sütun dışarıda bırakıldı; --columns 4 onu yazar: %1.</translation>
    </message>
    <message>
        <source>this computer has no address in the table, so its row was left out: %1.</source>
        <translation>bu bilgisayarın tabloda adresi yok, bu yüzden satırı dışarıda bırakıldı: %1.</translation>
    </message>
    <message>
        <source>--columns takes 3 or 4, not “%1”.</source>
        <translation>--columns 3 ya da 4 değerini alır, “%1” değil.</translation>
    </message>
    <message>
        <source>As JSON: schema 1, runs with number, folder, run, mode, started, finished, by, end, headline, nodes, ready, failed.</source>
        <translation>JSON olarak: schema 1; runs içinde number, folder, run, mode, started, finished, by, end, headline, nodes, ready, failed.</translation>
    </message>
    <message>
        <source>The machines&apos; SSH port; default: what ssh would use, mostly 22.</source>
        <translation>Makinelerin SSH portu; varsayılan: ssh ne kullanacaksa o, çoğu zaman 22.</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>“%1” diye bir adım yok.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>bu çalıştırma</translation>
    </message>
    <message>
        <source>There is no step “%1” in that run.</source>
        <translation>O çalıştırmada “%1” diye bir adım yok.</translation>
    </message>
    <message>
        <source>The run of this number; see: howdah-cli history. Default: the newest.</source>
        <translation>Bu numaralı çalıştırma; bkz. howdah-cli history. Varsayılan: en yenisi.</translation>
    </message>
    <message>
        <source>--run takes the number of a run, not “%1”; see: howdah-cli history.</source>
        <translation>--run bir çalıştırmanın numarasını alır, “%1” değil; bkz. howdah-cli history.</translation>
    </message>
    <message>
        <source>Only these machines; default: the ticked ones.</source>
        <translation>Yalnızca bu makineler; varsayılan: işaretli olanlar.</translation>
    </message>
    <message>
        <source>Begin with this step; default: the first one.</source>
        <translation>Bu adımdan başlar; varsayılan: ilki.</translation>
    </message>
    <message>
        <source>Passwords: lines login|sudo|root|key[@HOST] PASSWORD, from a file only you can read, or - for standard input. Default: the keychain, then you are asked.</source>
        <translation>Parolalar: login|sudo|root|key[@HOST] PASSWORD satırları; yalnızca sizin okuyabildiğiniz bir dosyadan ya da standart girdi için -. Varsayılan: anahtarlık, sonra size sorulur.</translation>
    </message>
    <message>
        <source>Which machines? Give --machine HOST,HOST.</source>
        <translation>Hangi makineler? --machine HOST,HOST verin.</translation>
    </message>
    <message>
        <source>Line %1 of the secrets: %2</source>
        <translation>Parolaların %1. satırı: %2</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 is given twice: %2 and %3. Nothing was changed.</source>
        <translation>%1 iki kez verildi: %2 ve %3. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 adım</translation>
    </message>
    <message>
        <source>%1 of 1 machine ready</source>
        <translation>%1/1 makine hazır</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready</source>
        <translation>%1/%2 makine hazır</translation>
    </message>
    <message>
        <source>%1 not run yet</source>
        <translation>%1 henüz çalıştırılmadı</translation>
    </message>
    <message>
        <source>Only these machines; default: all, and this computer.</source>
        <translation>Yalnızca bu makineler; varsayılan: hepsi ve bu bilgisayar.</translation>
    </message>
    <message>
        <source>As JSON: schema 1, machines with host, address, role, ticked, ready and steps (step, outcome, reason, args, sentence, at).</source>
        <translation>JSON olarak: schema 1; machines içinde host, address, role, ticked, ready ve steps (step, outcome, reason, args, sentence, at).</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>%1 ile %2 arasında bir tam sayı yazın.</translation>
    </message>
    <message>
        <source>Write one line of at most 200 characters.</source>
        <translation>En çok 200 karakterlik tek bir satır yazın.</translation>
    </message>
    <message>
        <source>Write a path that begins with /.</source>
        <translation>/ ile başlayan bir yol yazın.</translation>
    </message>
    <message>
        <source>Give CLUSTER.howdah, or set HOWDAH_PROJECT.</source>
        <translation>CLUSTER.howdah verin ya da HOWDAH_PROJECT ayarlayın.</translation>
    </message>
    <message>
        <source>%1 is a machines.txt, not a project. To create a project from it: howdah-cli new %2 --import %1. To update a project with it: howdah-cli import CLUSTER.howdah %1.</source>
        <translation>%1 bir machines.txt, proje değil. Ondan bir proje oluşturmak için: howdah-cli new %2 --import %1. Bir projeyi onunla güncellemek için: howdah-cli import CLUSTER.howdah %1.</translation>
    </message>
    <message>
        <source>%1 has errors. Fix these lines first; nothing was changed.</source>
        <translation>%1 içinde hatalar var. Önce şu satırları düzeltin; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>The machines would no longer be consistent. Nothing was changed.</source>
        <translation>Makineler artık birbiriyle tutarlı olmayacaktı. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 does not exist at present.</source>
        <translation>%1 şu anda yok.</translation>
    </message>
    <message>
        <source>Write yes (ticked) or no (not ticked).</source>
        <translation>yes (işaretli) ya da no (işaretsiz) yazın.</translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation>Olabilecek değerler: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a setting. Write KEY=VALUE, for example user=admin. Nothing was changed.</source>
        <translation>“%1” bir ayar değil. KEY=VALUE biçiminde yazın, örneğin user=admin. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>This is a setting of one machine: give --machine HOST.</source>
        <translation>Bu, tek bir makinenin ayarıdır: --machine HOST verin.</translation>
    </message>
    <message>
        <source>%1 is not a node, so Howdah does not log in there.</source>
        <translation>%1 bir düğüm değil, bu yüzden Howdah orada oturum açmaz.</translation>
    </message>
    <message>
        <source>%1 --help shows more.</source>
        <translation>%1 --help daha fazlasını gösterir.</translation>
    </message>
    <message>
        <source>Host names, full names or addresses; * and ? are wildcards; ! excludes.</source>
        <translation>Makine adları, tam adlar ya da adresler; * ve ? joker karakterlerdir; ! dışarıda bırakır.</translation>
    </message>
    <message>
        <source>Shows this help and exits with status 0.</source>
        <translation>Bu yardımı gösterir ve 0 çıkış durumuyla biter.</translation>
    </message>
    <message>
        <source>Unexpected argument: “%1”.</source>
        <translation>Beklenmeyen bağımsız değişken: “%1”.</translation>
    </message>
    <message>
        <source>Writes the machines in the format that the later parts of the lab read: ADDRESS FQDN HOSTNAME, separated by one space. It reports what it leaves out.</source>
        <translation>Makineleri laboratuvarın sonraki bölümlerinin okuduğu biçimde yazar: ADDRESS FQDN HOSTNAME, aralarında tek boşluk. Neyi dışarıda bıraktığını bildirir.</translation>
    </message>
    <message>
        <source>Replace an existing file.</source>
        <translation>Var olan dosyanın üzerine yazar.</translation>
    </message>
    <message>
        <source>3 or 4; 4 includes the text after the host name; default: 3. Many programs that read a machines.txt do not accept a fourth column.</source>
        <translation>3 ya da 4; 4, makine adından sonraki metni de içerir; varsayılan: 3. machines.txt okuyan programların çoğu dördüncü sütunu kabul etmez.</translation>
    </message>
    <message>
        <source>There is no account with the user id %1; its known_hosts was not changed.</source>
        <translation>Kullanıcı kimliği %1 olan bir hesap yok; onun known_hosts dosyası değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1: the host keys that Howdah added for these machines were removed.</source>
        <translation>%1: Howdah’nın bu makineler için eklediği ana makine anahtarları kaldırıldı.</translation>
    </message>
    <message>
        <source>%1: the block of %2 was removed.</source>
        <translation>%1: %2 kümesinin bloğu kaldırıldı.</translation>
    </message>
    <message>
        <source>Forgets machines that no longer exist: removes the clusters that consist only of these machines from this computer&apos;s /etc/hosts and your ~/.ssh/config, and the host keys that Howdah added for them from known_hosts. With a project, it forgets that cluster. The machines are not contacted.</source>
        <translation>Artık var olmayan makineleri unutur: yalnızca bu makinelerden oluşan kümeleri bu bilgisayarın /etc/hosts dosyasından ve sizin ~/.ssh/config dosyanızdan, Howdah’nın onlar için eklediği ana makine anahtarlarını da known_hosts dosyasından kaldırır. Bir proje verilirse onun kümesini unutur. Makinelerle bağlantı kurulmaz.</translation>
    </message>
    <message>
        <source>Nothing to forget: neither /etc/hosts nor your SSH files have entries by Howdah for these machines alone.</source>
        <translation>Unutulacak bir şey yok: ne /etc/hosts içinde ne de SSH dosyalarınızda Howdah’nın yalnızca bu makineler için yazdığı kayıtlar var.</translation>
    </message>
    <message>
        <source>Lists the recorded runs, the newest last: number, time, kind, user, result. The last 20 runs and the last 20 checks are kept. howdah-cli report --run NUMBER shows one.</source>
        <translation>Kayıtlı çalıştırmaları listeler, en yenisi en sonda: numara, zaman, tür, kullanıcı, sonuç. Son 20 çalıştırma ve son 20 denetim saklanır. howdah-cli report --run NUMBER bir tanesini gösterir.</translation>
    </message>
    <message>
        <source>is in progress</source>
        <translation>şu anda sürüyor</translation>
    </message>
    <message>
        <source>is not in the file; it is kept (--remove-missing removes it)</source>
        <translation>dosyada yok; kümede kalıyor (--remove-missing onu kaldırır)</translation>
    </message>
    <message>
        <source>Updates a cluster from a machines.txt and lists what changes. A machine is identified by its host name, otherwise by its address; its login settings, role and ticks are kept.</source>
        <translation>Bir kümeyi machines.txt ile günceller ve değişenleri listeler. Bir makine, makine adından, yoksa adresinden tanınır; oturum ayarları, rolü ve işaretleri korunur.</translation>
    </message>
    <message>
        <source>Remove machines that are not in the file.</source>
        <translation>Dosyada olmayan makineleri kaldırır.</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>Değiştirilecek bir şey yoktu.</translation>
    </message>
    <message>
        <source>It remains the same cluster (%1): the changes made by its runs can still be taken back.</source>
        <translation>Aynı küme olarak kalıyor (%1): çalıştırmalarının yaptığı değişiklikler hâlâ geri alınabilir.</translation>
    </message>
    <message>
        <source>No longer in it: %1. To take back what was changed there, use the old file.</source>
        <translation>Artık içinde olmayanlar: %1. Orada değiştirilenleri geri almak için eski dosyayı kullanın.</translation>
    </message>
    <message>
        <source>The existing file could not be read as a project, so this is a new cluster. The old file is kept as %1~.</source>
        <translation>Var olan dosya proje olarak okunamadı, bu yüzden bu yeni bir küme. Eski dosya %1~ adıyla saklandı.</translation>
    </message>
    <message>
        <source>The existing file could not be read as a project; its previous version, %1~, could. The damaged file is kept as %1.damaged.</source>
        <translation>Var olan dosya proje olarak okunamadı; önceki sürümü, %1~, okunabildi. Bozuk dosya %1.damaged adıyla saklandı.</translation>
    </message>
    <message>
        <source>Its settings are new; the old file is kept as %1~.</source>
        <translation>Ayarları yeni; eski dosya %1~ adıyla saklandı.</translation>
    </message>
    <message>
        <source>Creates a project file. It replaces an existing one only with --force; this remains the same cluster with new machines and settings, and the old file is kept as CLUSTER.howdah~.</source>
        <translation>Bir proje dosyası oluşturur. Var olan bir dosyanın üzerine yalnızca --force ile yazar; bu, yeni makine ve ayarlarla aynı küme olarak kalır, eski dosya da CLUSTER.howdah~ adıyla saklanır.</translation>
    </message>
    <message>
        <source>The project file to create.</source>
        <translation>Oluşturulacak proje dosyası.</translation>
    </message>
    <message>
        <source>Import the machines from this file; default: no machines.</source>
        <translation>Makineleri bu dosyadan içe aktarır; varsayılan: makine yok.</translation>
    </message>
    <message>
        <source>Log in as this user; default: the user that ssh would use.</source>
        <translation>Bu kullanıcı olarak oturum açar; varsayılan: ssh’nin kullanacağı kullanıcı.</translation>
    </message>
    <message>
        <source>How to become root; default: auto, which finds it out on each machine.</source>
        <translation>Nasıl root olunacağı; varsayılan: auto, bunu her makinede kendisi bulur.</translation>
    </message>
    <message>
        <source>The private key whose public key is put on the machines; default: ssh&apos;s own.</source>
        <translation>Açık anahtarı makinelere konacak özel anahtar; varsayılan: ssh’nin kendi anahtarı.</translation>
    </message>
    <message>
        <source>A private key that is only used to log in, for example the .pem of a cloud image; default: none.</source>
        <translation>Yalnızca oturum açmak için kullanılan bir özel anahtar, örneğin bir bulut imajının .pem dosyası; varsayılan: yok.</translation>
    </message>
    <message>
        <source>Prints the exact programs of steps. A program for a machine is complete, several steps are one program: ssh root@HOST sh &lt; PROGRAM does the same as a run. For a step without a program, it prints what the step does: the command that is run, the bytes that are sent, the lines that are written.</source>
        <translation>Adımların programlarını olduğu gibi yazdırır. Bir makinenin programı eksiksizdir, birkaç adım tek programdır: ssh root@HOST sh &lt; PROGRAM, bir çalıştırmanın yaptığının aynısını yapar. Programı olmayan bir adım için adımın ne yaptığını yazdırır: çalıştırılan komut, gönderilen baytlar, yazılan satırlar.</translation>
    </message>
    <message>
        <source>The machine, exactly one; no default. Steps of this computer need none.</source>
        <translation>Makine, tam olarak bir tane; varsayılanı yok. Bu bilgisayarın adımları makine gerektirmez.</translation>
    </message>
    <message>
        <source>Print the program of a check, which changes nothing; default: that of a run.</source>
        <translation>Hiçbir şeyi değiştirmeyen denetimin programını yazdırır; varsayılan: bir çalıştırmanınki.</translation>
    </message>
    <message>
        <source>Print the program that takes the step back.</source>
        <translation>Adımı geri alan programı yazdırır.</translation>
    </message>
    <message>
        <source>--check and --take-back cannot be used together.</source>
        <translation>--check ile --take-back birlikte kullanılamaz.</translation>
    </message>
    <message>
        <source>“%1” cannot be in one program with the others: print it separately.</source>
        <translation>“%1” ötekilerle tek bir programda olamaz: onu ayrıca yazdırın.</translation>
    </message>
    <message>
        <source>“%1” is a step of this computer: give no --machine.</source>
        <translation>“%1” bu bilgisayarın bir adımı: --machine vermeyin.</translation>
    </message>
    <message>
        <source>“%1” matches more than one machine; a program is for one.</source>
        <translation>“%1” birden çok makineyle eşleşiyor; bir program tek makine içindir.</translation>
    </message>
    <message>
        <source>Prints the report of the newest run, which may be a check, or saves it as JSON or as an HTML page.
With --full: the complete output of all machines, of one machine, or of one step there; passwords are masked.</source>
        <translation>Denetim de olabilen en yeni çalıştırmanın raporunu yazdırır ya da JSON veya HTML sayfası olarak kaydeder.
--full ile: bütün makinelerin, bir makinenin ya da oradaki bir adımın çıktısının tamamı; parolalar maskelenir.</translation>
    </message>
    <message>
        <source>out.html or out.json; default: text on standard output.</source>
        <translation>out.html ya da out.json; varsayılan: standart çıktıda metin.</translation>
    </message>
    <message>
        <source>With --full: only this machine, given as for --machine; only this step. Default: all.</source>
        <translation>--full ile: yalnızca bu makine, --machine için olduğu gibi verilir; yalnızca bu adım. Varsayılan: hepsi.</translation>
    </message>
    <message>
        <source>The complete output.</source>
        <translation>Çıktının tamamı.</translation>
    </message>
    <message>
        <source>Show the changes in each file; for a check they are always shown.</source>
        <translation>Her dosyadaki değişiklikleri gösterir; bir denetimde bunlar her zaman gösterilir.</translation>
    </message>
    <message>
        <source>Without the output of the machines, and with an ellipsis for every address, so that it can be shown to anybody.</source>
        <translation>Makinelerin çıktısı olmadan ve her adresin yerinde üç noktayla; böylece herkese gösterilebilir.</translation>
    </message>
    <message>
        <source>--json writes to standard output; it cannot be used together with “%1”.</source>
        <translation>--json standart çıktıya yazar; “%1” ile birlikte kullanılamaz.</translation>
    </message>
    <message>
        <source>--full prints everything as text; it cannot be used together with --json or --brief.</source>
        <translation>--full her şeyi metin olarak yazdırır; --json ya da --brief ile birlikte kullanılamaz.</translation>
    </message>
    <message>
        <source>There is no record of run %1 of %2; see: howdah-cli history.</source>
        <translation>%2 için %1 numaralı çalıştırmanın kaydı yok; bkz. howdah-cli history.</translation>
    </message>
    <message>
        <source>Do not change this computer; only the machines&apos; host keys are added to your known_hosts.</source>
        <translation>Bu bilgisayarı değiştirmez; yalnızca makinelerin ana makine anahtarları known_hosts dosyanıza eklenir.</translation>
    </message>
    <message>
        <source>Show the changes in each file, line by line. A check always shows them; -q --check only with this option.</source>
        <translation>Her dosyadaki değişiklikleri satır satır gösterir. Denetim bunları her zaman gösterir; -q --check yalnızca bu seçenekle.</translation>
    </message>
    <message>
        <source>Only the machines that failed in the last run, from their failed step, in the mode of that run: apply, check or take back.</source>
        <translation>Yalnızca son çalıştırmada başarısız olan makineler, başarısız adımlarından itibaren ve o çalıştırmanın kipinde: uygulama, denetleme ya da geri alma.</translation>
    </message>
    <message>
        <source>Only the outdated steps, whose settings were edited since the last run.</source>
        <translation>Yalnızca güncel olmayan, yani ayarları son çalıştırmadan sonra düzenlenen adımlar.</translation>
    </message>
    <message>
        <source>Leave out a machine whose host key or password is unknown or wrong, and continue with the others; the exit status is then 1. Default: nothing begins before every machine is reached.</source>
        <translation>Ana makine anahtarı ya da parolası bilinmeyen veya yanlış olan bir makineyi dışarıda bırakır, ötekilerle devam eder; çıkış durumu o zaman 1 olur. Varsayılan: her makineye ulaşılmadan hiçbir şey başlamaz.</translation>
    </message>
    <message>
        <source>Number of machines to work on at the same time, 1 to 1000; default: 32.</source>
        <translation>Aynı anda çalışılan makinelerin sayısı, 1 ile 1000 arası; varsayılan: 32.</translation>
    </message>
    <message>
        <source>Trust the keys of machines that are not known yet. A changed key is never accepted by this option.</source>
        <translation>Henüz bilinmeyen makinelerin anahtarlarına güvenir. Değişmiş bir anahtar bu seçenekle asla kabul edilmez.</translation>
    </message>
    <message>
        <source>These machines were reinstalled: replace their known key. Default: none. Given as for --machine.</source>
        <translation>Bu makineler yeniden kuruldu: bilinen anahtarları yenisiyle değiştirilir. Varsayılan: hiçbiri. --machine için olduğu gibi verilir.</translation>
    </message>
    <message>
        <source>Take over names that belong to another Howdah cluster.</source>
        <translation>Başka bir Howdah kümesine ait adları devralır.</translation>
    </message>
    <message>
        <source>Do these steps on a machine in use, too; default: they are skipped there. May be repeated. Machines are given as for --machine.</source>
        <translation>Bu adımları kullanımdaki bir makinede de yapar; varsayılan: orada atlanırlar. Yinelenebilir. Makineler --machine için olduğu gibi verilir.</translation>
    </message>
    <message>
        <source>Do not use the keychain.</source>
        <translation>Anahtarlığı kullanmaz.</translation>
    </message>
    <message>
        <source>Write the report to this file: .json or .html. Default: only to the run&apos;s folder; see: howdah-cli report.</source>
        <translation>Raporu bu dosyaya yazar: .json ya da .html. Varsayılan: yalnızca çalıştırmanın klasörüne; bkz. howdah-cli report.</translation>
    </message>
    <message>
        <source>With --report: replace an existing file.</source>
        <translation>--report ile: var olan bir dosyanın üzerine yazar.</translation>
    </message>
    <message>
        <source>Print every event as a JSON line on standard output, from “begin” and “plan” to “end” (see below); the summary goes to standard error.</source>
        <translation>Her olayı standart çıktıya bir JSON satırı olarak yazdırır, “begin” ve “plan” ile başlayıp “end” ile bitene kadar (aşağıya bakın); özet standart hataya gider.</translation>
    </message>
    <message>
        <source>Print only failures; nothing if all is well.</source>
        <translation>Yalnızca başarısızlıkları yazdırır; her şey yolundaysa hiçbir şey yazdırmaz.</translation>
    </message>
    <message>
        <source>Print when each step begins and ends, and its output.</source>
        <translation>Her adımın ne zaman başlayıp bittiğini ve çıktısını yazdırır.</translation>
    </message>
    <message>
        <source>As -v, and ssh&apos;s messages about each connection; these are written to the machines&apos; logs, too. Passwords are masked.</source>
        <translation>-v gibi, ayrıca ssh’nin her bağlantıyla ilgili iletileri; bunlar makinelerin günlüklerine de yazılır. Parolalar maskelenir.</translation>
    </message>
    <message>
        <source>--check and --remember cannot be used together: a check writes nothing.</source>
        <translation>--check ile --remember birlikte kullanılamaz: denetim hiçbir şey yazmaz.</translation>
    </message>
    <message>
        <source>--exit-code needs --check.</source>
        <translation>--exit-code, --check gerektirir.</translation>
    </message>
    <message>
        <source>--force needs --report.</source>
        <translation>--force, --report gerektirir.</translation>
    </message>
    <message>
        <source>--remember and --no-keychain cannot be used together.</source>
        <translation>--remember ile --no-keychain birlikte kullanılamaz.</translation>
    </message>
    <message>
        <source>-q cannot be used together with -v or --debug.</source>
        <translation>-q, -v ya da --debug ile birlikte kullanılamaz.</translation>
    </message>
    <message>
        <source>Give only one of --retry-failed, --from and --outdated.</source>
        <translation>--retry-failed, --from ve --outdated seçeneklerinden yalnızca birini verin.</translation>
    </message>
    <message>
        <source>Checks, provisions or takes back. It asks all questions before it changes anything.

Exit status: 0 all well, 1 a step failed or a machine was unreachable or left out, 2 bad input or something missing (nothing was changed), 3 stopped, 4 with --check --exit-code if anything would change.

--events prints one JSON object a line. “begin” (schema, run, cluster, mode, folder) and “plan” (machines with host, fqdn, address and steps) come first, “end” (end, exitCode, headline, ready, failed, leftOut, error) last; between them “started”, “note”, “output” and “finished” (outcome, reason, sentence, seconds), each with machine, host and step; host is empty for this computer. Fields may be added within schema 1. If the command line itself is wrong, no event is printed and the exit status is 2.</source>
        <translation>Denetler, hazırlar ya da geri alır. Bütün soruları, bir şeyi değiştirmeden önce sorar.

Çıkış durumu: 0 her şey yolunda, 1 bir adım başarısız oldu ya da bir makineye ulaşılamadı veya makine dışarıda bırakıldı, 2 hatalı girdi ya da eksik bir şey (hiçbir şey değiştirilmedi), 3 durduruldu, 4 --check --exit-code ile, bir şey değişecekse.

--events her satıra bir JSON nesnesi yazdırır. Önce “begin” (schema, run, cluster, mode, folder) ve “plan” (machines: host, fqdn, address ve steps ile), en son “end” (end, exitCode, headline, ready, failed, leftOut, error) gelir; aralarında “started”, “note”, “output” ve “finished” (outcome, reason, sentence, seconds) vardır, her biri machine, host ve step ile; host bu bilgisayar için boştur. schema 1 içinde yeni alanlar eklenebilir. Komut satırının kendisi yanlışsa hiçbir olay yazdırılmaz ve çıkış durumu 2 olur.</translation>
    </message>
    <message>
        <source>--steps and --from leave no step, so there is nothing to run.</source>
        <translation>--steps ile --from geriye hiçbir adım bırakmıyor, bu yüzden çalıştırılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Changes settings of a cluster, or of some of its machines: either all of them or none. An empty value resets to the default.

For the cluster or a machine: user, port, become (auto, none, sudo, su), login-key, connect-as.

For the cluster: key, name, STEP.OPTION=VALUE, and STEP=yes or no for its tick (see: howdah-cli steps).

For a machine: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra.</source>
        <translation>Bir kümenin ya da kümedeki bazı makinelerin ayarlarını değiştirir: ya hepsini ya hiçbirini. Boş değer, varsayılana döndürür.

Küme ya da makine için: user, port, become (auto, none, sudo, su), login-key, connect-as.

Küme için: key, name, STEP.OPTION=VALUE ve işareti için STEP=yes ya da no (bkz. howdah-cli steps).

Makine için: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra.</translation>
    </message>
    <message>
        <source>The settings to change; one or more.</source>
        <translation>Değiştirilecek ayarlar; bir ya da daha çok.</translation>
    </message>
    <message>
        <source>Change the settings of these machines only; default: those of the cluster.</source>
        <translation>Yalnızca bu makinelerin ayarlarını değiştirir; varsayılan: kümeninkileri.</translation>
    </message>
    <message>
        <source>ssh&apos;s default</source>
        <translation>ssh’nin varsayılanı</translation>
    </message>
    <message>
        <source>something that it depends on was edited since.</source>
        <translation>bağlı olduğu bir şey sonradan düzenlendi.</translation>
    </message>
    <message>
        <source>Shows the state of each machine as found by the runs from this account. No machine is contacted; to check the machines: howdah-cli run --check. A machine is ready if every ticked step has succeeded and nothing that it depends on was edited since.</source>
        <translation>Her makinenin durumunu, bu hesaptan yapılan çalıştırmaların bulduğu gibi gösterir. Hiçbir makineyle bağlantı kurulmaz; makineleri denetlemek için: howdah-cli run --check. Bir makine, işaretli her adım başarılı olduysa ve bağlı olduğu hiçbir şey sonradan düzenlenmediyse hazırdır.</translation>
    </message>
    <message>
        <source>create a project file, optionally from a machines.txt</source>
        <translation>proje dosyası oluşturur, istenirse bir machines.txt dosyasından</translation>
    </message>
    <message>
        <source>show the state of each machine as found by the runs; contacts none</source>
        <translation>her makinenin durumunu çalıştırmaların bulduğu gibi gösterir; hiçbiriyle bağlantı kurmaz</translation>
    </message>
    <message>
        <source>list the recorded runs</source>
        <translation>kayıtlı çalıştırmaları listeler</translation>
    </message>
    <message>
        <source>print or save the report of a run; --full: the complete output</source>
        <translation>bir çalıştırmanın raporunu yazdırır ya da kaydeder; --full: çıktının tamamı</translation>
    </message>
    <message>
        <source>forget machines that no longer exist, on this computer</source>
        <translation>artık var olmayan makineleri bu bilgisayarda unutur</translation>
    </message>
    <message>
        <source>
howdah-cli help COMMAND shows more about each, with examples.
The project is the one given, else HOWDAH_PROJECT, else the only *.howdah in
this folder.

Exit status: 0 all well; 1 a step failed, a machine was unreachable or left out,
or the output could not be written; 2 bad input, or something is missing
(nothing was changed); 3 stopped; 4 with run --check --exit-code if anything
would change.
</source>
        <translation>
howdah-cli help COMMAND her biri için daha fazlasını örneklerle gösterir.
Proje, verilendir; yoksa HOWDAH_PROJECT, o da yoksa bu klasördeki
tek *.howdah.

Çıkış durumu: 0 her şey yolunda; 1 bir adım başarısız oldu, bir makineye
ulaşılamadı, bir makine dışarıda bırakıldı ya da çıktı yazılamadı; 2 hatalı girdi
ya da eksik bir şey (hiçbir şey değiştirilmedi); 3 durduruldu;
4 run --check --exit-code ile, bir şey değişecekse.
</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1. The output is missing or incomplete; everything else was done.</source>
        <translation>Standart çıktıya yazılamadı: %1. Çıktı yok ya da eksik; geri kalan her şey yapıldı.</translation>
    </message>
    <message>
        <source>%1 can be read by other users, so they may know its passwords. Nothing was started. Make it readable only by you (chmod 600), and change the passwords if others work on this computer.</source>
        <translation>%1 başka kullanıcılar tarafından okunabiliyor, yani içindeki parolaları biliyor olabilirler. Hiçbir şey başlatılmadı. Dosyayı yalnızca kendiniz okuyabilecek biçime getirin (chmod 600); bu bilgisayarda başkaları da çalışıyorsa parolaları değiştirin.</translation>
    </message>
    <message>
        <source>line %1 already gives the same one</source>
        <translation>%1. satır zaten aynısını veriyor</translation>
    </message>
    <message>
        <source>Standard input is a terminal, which would show the passwords. Omit --secrets to be asked without echo. Nothing was started.</source>
        <translation>Standart girdi bir terminal, parolaları gösterirdi. Hiçbir şey başlatılmadı. Parolaların ekrana yansımadan sorulması için --secrets seçeneğini vermeyin.</translation>
    </message>
</context>
<context>
    <name>EditLock</name>
    <message>
        <source>%1 could not be written: %2. It was not changed. Fix that first, then retry.</source>
        <translation>%1 yazılamadı: %2. Dosya değiştirilmedi. Önce bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Another Howdah (process %2 of %3) has been writing %1 for more than 10 s. It was not changed. Close the other one, then retry.</source>
        <translation>Başka bir Howdah (%3 kullanıcısının %2 numaralı süreci) 10 saniyeden uzun süredir %1 dosyasını yazıyor. Dosya değiştirilmedi. Öbürünü kapatın, sonra yeniden deneyin.</translation>
    </message>
</context>
<context>
    <name>FileInFolder</name>
    <message>
        <source>%1 is a symbolic link that belongs to %2, so it is not followed</source>
        <translation>%1, %2 kullanıcısına ait bir sembolik bağ, bu yüzden izlenmiyor</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>bu bir klasör</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 bir klasör</translation>
    </message>
    <message>
        <source>%1 is not a regular file, and belongs to %2</source>
        <translation>%1 olağan bir dosya değil ve %2 kullanıcısına ait</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>its lock %1 is a symbolic link</source>
        <translation>%1 kilidi bir sembolik bağ</translation>
    </message>
    <message>
        <source>its lock %1 is replaced again and again</source>
        <translation>%1 kilidinin yerine tekrar tekrar başkası konuyor</translation>
    </message>
    <message>
        <source>its lock %1 is not a regular file of its own, and belongs to %2</source>
        <translation>%1 kilidi kendine ait olağan bir dosya değil ve %2 kullanıcısına ait</translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>it belongs to %1 and may not be replaced (%2)</source>
        <translation>%1 kullanıcısına ait ve yerine yazılamıyor (%2)</translation>
    </message>
</context>
<context>
    <name>HostKeys</name>
    <message>
        <source>The file of known machines %1 could not be read: %2. Nothing was changed. Check its owner and mode.</source>
        <translation>Bilinen makinelerin dosyası %1 okunamadı: %2. Hiçbir şey değiştirilmedi. Sahibini ve izinlerini kontrol edin.</translation>
    </message>
    <message>
        <source>The file of known machines %1 could not be written: %2. It was not changed. Check its owner, its mode and the free space.</source>
        <translation>Bilinen makinelerin dosyası %1 yazılamadı: %2. Dosya değiştirilmedi. Sahibini, izinlerini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>The machines&apos; host keys were not saved: ssh&apos;s configuration says UserKnownHostsFile %1, so there is no file to save them in. Plain ssh asks about these machines itself.</source>
        <translation>Makinelerin ana makine anahtarları kaydedilmedi: ssh yapılandırmasında UserKnownHostsFile %1 yazıyor, bu yüzden kaydedilecek bir dosya yok. Düz ssh bu makineleri kendisi sorar.</translation>
    </message>
    <message>
        <source>The old key is in line %2 of %1, which this account may not change. It was not changed. Ask the administrator of this computer to remove that line.</source>
        <translation>Eski anahtar %1 dosyasının %2. satırında; bu hesap onu değiştiremez. Dosya değiştirilmedi. Bu bilgisayarın yöneticisinden o satırı silmesini isteyin.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The run&apos;s record could not be written to %1: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>Çalıştırmanın kaydı %1 dosyasına yazılamadı: %2. Hiçbir şey değiştirilmedi. Klasörün sahibini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>The run&apos;s report could not be written to %1: %2. The run itself is not affected; free some space there.</source>
        <translation>Çalıştırmanın raporu %1 konumuna yazılamadı: %2. Çalıştırmanın kendisi bundan etkilenmedi; orada yer açın.</translation>
    </message>
</context>
<context>
    <name>KeptSecrets</name>
    <message>
        <source>The list of kept passwords could not be written to %1: %2. The passwords themselves are not affected. Check the folder&apos;s owner and the free space.</source>
        <translation>Saklanan parolaların listesi %1 dosyasına yazılamadı: %2. Parolaların kendisi bundan etkilenmedi. Klasörün sahibini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>another Howdah is writing it</source>
        <translation>başka bir Howdah onu yazıyor</translation>
    </message>
</context>
<context>
    <name>KeyPair</name>
    <message>
        <source>The key file %1 cannot be used: %2. Nothing was changed. Choose another key file.</source>
        <translation>%1 anahtar dosyası kullanılamaz: %2. Hiçbir şey değiştirilmedi. Başka bir anahtar dosyası seçin.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be used: %2</source>
        <translation>%1 anahtar dosyası kullanılamaz: %2</translation>
    </message>
    <message>
        <source>it is in PuTTY&apos;s format. Export it from PuTTYgen as an OpenSSH key, and choose that.</source>
        <translation>PuTTY biçiminde. Onu PuTTYgen’den OpenSSH anahtarı olarak dışa aktarın ve o dosyayı seçin.</translation>
    </message>
    <message>
        <source>it is in the format of ssh.com. Convert it with `ssh-keygen -i`, and choose that.</source>
        <translation>ssh.com biçiminde. Onu `ssh-keygen -i` ile dönüştürün ve o dosyayı seçin.</translation>
    </message>
    <message>
        <source>it is a public key; the private key is usually the file without .pub</source>
        <translation>bu bir açık anahtar; özel anahtar genellikle .pub uzantısı olmayan dosyadır</translation>
    </message>
    <message>
        <source>its passphrase protects it with the cipher %1, which Howdah cannot open. `ssh-keygen -p -Z aes256-ctr -f %2` changes that.</source>
        <translation>parola ifadesi onu Howdah’nın açamadığı %1 şifresiyle koruyor. `ssh-keygen -p -Z aes256-ctr -f %2` bunu değiştirir.</translation>
    </message>
    <message>
        <source>Other accounts of this computer can read the private key %1, so SSH does not use it. Nothing was changed. `chmod 600 %1` makes it private.</source>
        <translation>%1 özel anahtarını bu bilgisayarın başka hesapları da okuyabiliyor, bu yüzden SSH onu kullanmıyor. Hiçbir şey değiştirilmedi. `chmod 600 %1` onu size özel yapar.</translation>
    </message>
    <message>
        <source>The key %1 needs its passphrase. Nothing was changed.</source>
        <translation>%1 anahtarı için parola ifadesi gerekiyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>its passphrase is longer than 127 bytes, which Howdah cannot use. Load the key into the SSH agent, or choose another.</source>
        <translation>parola ifadesi 127 bayttan uzun; Howdah bunu kullanamaz. Anahtarı SSH aracısına yükleyin ya da başka bir anahtar seçin.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the key %1. Nothing was changed. Try again.</source>
        <translation>Bu, %1 anahtarının parola ifadesi değil. Hiçbir şey değiştirilmedi. Yeniden deneyin.</translation>
    </message>
    <message>
        <source>it contains no private key</source>
        <translation>içinde özel anahtar yok</translation>
    </message>
    <message>
        <source>its key is in a hardware token, which would have to be touched for every machine. Choose a key that is kept in a file.</source>
        <translation>anahtarı bir donanım belirtecinde; her makine için ona dokunmak gerekirdi. Dosyada saklanan bir anahtar seçin.</translation>
    </message>
    <message>
        <source>keys of the type %1 are not accepted any more. Create a new one.</source>
        <translation>%1 türünden anahtarlar artık kabul edilmiyor. Yeni bir anahtar oluşturun.</translation>
    </message>
    <message>
        <source>it is not a key file</source>
        <translation>bu bir anahtar dosyası değil</translation>
    </message>
    <message>
        <source>it is damaged, or of a type that Howdah does not know</source>
        <translation>hasarlı ya da Howdah’nın bilmediği bir türde</translation>
    </message>
    <message>
        <source>The key pair %1 could not be created: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>%1 anahtar çifti oluşturulamadı: %2. Hiçbir şey değiştirilmedi. Klasörün sahibini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>%1 already exists and was not overwritten. Nothing was changed. Use that key, or give the new one another name.</source>
        <translation>%1 zaten var, üzerine yazılmadı. Hiçbir şey değiştirilmedi. O anahtarı kullanın ya da yenisine başka bir ad verin.</translation>
    </message>
    <message>
        <source>The program ssh-keygen is not installed on this computer, so no key pair was created. Install OpenSSH&apos;s client programs, then retry.</source>
        <translation>ssh-keygen programı bu bilgisayarda kurulu değil, bu yüzden anahtar çifti oluşturulmadı. OpenSSH istemci programlarını kurun, sonra yeniden deneyin.</translation>
    </message>
</context>
<context>
    <name>KeychainStore</name>
    <message>
        <source>No password was read.</source>
        <translation>Hiçbir parola okunmadı.</translation>
    </message>
    <message>
        <source>The password was not kept.</source>
        <translation>Parola saklanmadı.</translation>
    </message>
    <message>
        <source>Nothing was forgotten.</source>
        <translation>Hiçbir şey unutulmadı.</translation>
    </message>
    <message>
        <source>The password may or may not have been kept.</source>
        <translation>Parolanın saklanıp saklanmadığı belli değil.</translation>
    </message>
    <message>
        <source>The password may or may not have been forgotten.</source>
        <translation>Parolanın unutulup unutulmadığı belli değil.</translation>
    </message>
    <message>
        <source>The keychain contains no such password, or it is locked. No password was read.</source>
        <translation>Anahtarlıkta böyle bir parola yok ya da anahtarlık kilitli. Hiçbir parola okunmadı.</translation>
    </message>
    <message>
        <source>There is no keychain in this session. %1 Start gnome-keyring or KWallet, or continue without it: passwords then last for this session only.</source>
        <translation>Bu oturumda anahtarlık yok. %1 gnome-keyring ya da KWallet başlatın veya onsuz devam edin: parolalar o zaman yalnızca bu oturum boyunca kalır.</translation>
    </message>
    <message>
        <source>The keychain is locked or has refused access. %1 Unlock it and try again, or continue without it: passwords then last for this session only.</source>
        <translation>Anahtarlık kilitli ya da erişimi reddetti. %1 Kilidini açıp yeniden deneyin veya onsuz devam edin: parolalar o zaman yalnızca bu oturum boyunca kalır.</translation>
    </message>
    <message>
        <source>The keychain has not answered within %1 s. %2 If it asks for its password in a window of its own, answer there and try again, or continue without it: passwords then last for this session only.</source>
        <translation>Anahtarlık %1 sn içinde yanıt vermedi. %2 Parolasını kendi penceresinde soruyorsa orada yanıtlayıp yeniden deneyin veya onsuz devam edin: parolalar o zaman yalnızca bu oturum boyunca kalır.</translation>
    </message>
</context>
<context>
    <name>LocalSshConfig</name>
    <message>
        <source>line %1 of %2: %3</source>
        <translation>%2, %1. satır: %3</translation>
    </message>
    <message>
        <source>a line of another file of ssh&apos;s configuration</source>
        <translation>ssh yapılandırmasının başka bir dosyasındaki bir satır</translation>
    </message>
    <message>
        <source>A temporary file could not be written: %1. Nothing was changed. Check the free space.</source>
        <translation>Geçici bir dosya yazılamadı: %1. Hiçbir şey değiştirilmedi. Boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>diff could not be started on this computer. Nothing was changed. Install diffutils, then retry.</source>
        <translation>Bu bilgisayarda diff başlatılamadı. Hiçbir şey değiştirilmedi. diffutils paketini kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>diff did not answer within 10 s. Nothing was changed.</source>
        <translation>diff 10 sn içinde yanıt vermedi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was changed. Check its owner and mode.</source>
        <translation>%1 okunamadı: %2. Hiçbir şey değiştirilmedi. Sahibini ve izinlerini kontrol edin.</translation>
    </message>
    <message>
        <source>%1 was changed by another program each time Howdah was about to write it. Howdah has changed nothing in it. Retry when the other program has finished.</source>
        <translation>%1, Howdah her yazacağı sırada başka bir program tarafından değiştirildi. Howdah içinde hiçbir şeyi değiştirmedi. Öteki program bitince yeniden deneyin.</translation>
    </message>
    <message>
        <source>A value of %1 cannot be written to ~/.ssh/config. Nothing was changed. Check its names, port, user and key.</source>
        <translation>%1 makinesinin bir değeri ~/.ssh/config dosyasına yazılamaz. Hiçbir şey değiştirilmedi. Adlarını, portunu, kullanıcısını ve anahtarını kontrol edin.</translation>
    </message>
    <message>
        <source>ssh %1 would not use the machine&apos;s own setting, because of %2. ssh takes the first value it reads, and this one comes before Howdah&apos;s. Nothing was changed. Move that line below the first Host line or remove it, then retry.</source>
        <translation>ssh %1, makinenin kendi ayarını kullanmayacaktı; nedeni: %2. ssh okuduğu ilk değeri alır ve bu değer Howdah’nınkinden önce geliyor. Hiçbir şey değiştirilmedi. O satırı ilk Host satırının altına taşıyın ya da silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. It was not changed. Check its owner and the free space.</source>
        <translation>%1 yazılamadı: %2. Dosya değiştirilmedi. Sahibini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>the folder could not be created</source>
        <translation>klasör oluşturulamadı</translation>
    </message>
    <message>
        <source>Line %1 of %2 begins Howdah&apos;s block of this cluster, but the end of the block is missing. Nothing was changed. Remove the rest of the block by hand, then retry.</source>
        <translation>%2 dosyasının %1. satırında Howdah’nın bu kümeye ait bloğu başlıyor, ama bloğun sonu eksik. Hiçbir şey değiştirilmedi. Bloğun geri kalanını elle silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>ssh %1@%2 does not use the %3 of this machine&apos;s row. Nothing was changed on it. Look at the lines for it in ~/.ssh/config; ssh -G %2 shows the effective settings.</source>
        <translation>ssh %1@%2, bu makinenin satırındaki %3 değerini kullanmıyor. Makinede hiçbir şey değiştirilmedi. ~/.ssh/config içinde onunla ilgili satırlara bakın; geçerli ayarları ssh -G %2 gösterir.</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>In the run</source>
        <translation>Çalıştırmada</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Log in as</source>
        <translation>Oturum açan kullanıcı</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Become root</source>
        <translation>Root olma yolu</translation>
    </message>
    <message>
        <source>Login key</source>
        <translation>Oturum anahtarı</translation>
    </message>
    <message>
        <source>Connect as</source>
        <translation>Bağlantı adresi</translation>
    </message>
    <message>
        <source>Fourth column</source>
        <translation>Dördüncü sütun</translation>
    </message>
    <message>
        <source>node</source>
        <translation>düğüm</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatik</translation>
    </message>
    <message>
        <source>already root</source>
        <translation>zaten root</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>su</source>
        <translation>su</translation>
    </message>
</context>
<context>
    <name>MachineCheck</name>
    <message>
        <source>row %1</source>
        <translation>%1. satır</translation>
    </message>
    <message>
        <source>The address is missing. Give the machine&apos;s IPv4 address.</source>
        <translation>Adres eksik. Makinenin IPv4 adresini verin.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer now. The nodes will use it to find this computer by name.</source>
        <translation>%1 şu anda bu bilgisayarın bir adresi değil. Düğümler bu bilgisayarı adıyla bulmak için onu kullanacak.</translation>
    </message>
    <message>
        <source>%1 is the address of both %2 (%3) and %4 (%5). Give each machine its own.</source>
        <translation>%1 hem %2 (%3) hem de %4 (%5) için adres olarak verilmiş. Her makineye kendi adresini verin.</translation>
    </message>
    <message>
        <source>%1 has no domain. A fully qualified name looks like %2.patroni.local.</source>
        <translation>%1 adının etki alanı yok. Tam nitelikli bir ad %2.patroni.local gibi görünür.</translation>
    </message>
    <message>
        <source>%1 does not begin with the host name %2. Check that both belong to the same machine.</source>
        <translation>%1, %2 makine adıyla başlamıyor. İkisinin de aynı makineye ait olup olmadığını kontrol edin.</translation>
    </message>
    <message>
        <source>The host name is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME.</source>
        <translation>Makine adı eksik. machines.txt dosyasının bir satırı şöyledir: ADDRESS FQDN HOSTNAME.</translation>
    </message>
    <message>
        <source>The FQDN is missing. A line of machines.txt is ADDRESS FQDN HOSTNAME.</source>
        <translation>FQDN eksik. machines.txt dosyasının bir satırı şöyledir: ADDRESS FQDN HOSTNAME.</translation>
    </message>
    <message>
        <source>%1 is a name of two machines (%2 and %3). Give each machine its own names.</source>
        <translation>%1 iki makinenin adı (%2 ve %3). Her makineye kendi adlarını verin.</translation>
    </message>
    <message>
        <source>%1 is also the beginning of %2. Later parts of the lab search machines.txt for a name and would find both; names of equal length, like db01 and db10, avoid that.</source>
        <translation>%1 aynı zamanda %2 adının başlangıcı. Laboratuvarın sonraki bölümleri machines.txt içinde bir adı arar ve ikisini de bulur; db01 ve db10 gibi eşit uzunlukta adlar bunu önler.</translation>
    </message>
    <message>
        <source>%1 is not a port. Write a number from 1 to 65535.</source>
        <translation>%1 bir port değil. 1 ile 65535 arasında bir sayı yazın.</translation>
    </message>
    <message>
        <source>%1 is not a role. Write node, vip or workstation.</source>
        <translation>%1 bir rol değil. node, vip ya da workstation yazın.</translation>
    </message>
    <message>
        <source>%1 is not a way to become root. Write auto, none, sudo or su.</source>
        <translation>%1 bir root olma yolu değil. auto, none, sudo ya da su yazın.</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 ne yes ne de no.</translation>
    </message>
    <message>
        <source>It has an empty part between its dots.</source>
        <translation>Noktalarının arasında boş bir bölüm var.</translation>
    </message>
    <message>
        <source>It contains %1; only letters a to z, digits and hyphens are allowed.</source>
        <translation>%1 içeriyor; yalnızca a’dan z’ye harflere, rakamlara ve kısa çizgiye izin verilir.</translation>
    </message>
    <message>
        <source>No part of it may begin or end with a hyphen.</source>
        <translation>Hiçbir bölümü kısa çizgiyle başlayamaz ya da bitemez.</translation>
    </message>
    <message>
        <source>A part of it has %1 characters; 63 are allowed.</source>
        <translation>Bir bölümünde %1 karakter var; en çok 63 olabilir.</translation>
    </message>
    <message>
        <source>%1 is the lab&apos;s placeholder. Put the machine&apos;s own address here.</source>
        <translation>%1 laboratuvarın yer tutucusu. Buraya makinenin kendi adresini yazın.</translation>
    </message>
    <message>
        <source>%1 is an IPv6 address. Howdah works with IPv4 only; give the machine&apos;s IPv4 address.</source>
        <translation>%1 bir IPv6 adresi. Howdah yalnızca IPv4 ile çalışır; makinenin IPv4 adresini verin.</translation>
    </message>
    <message>
        <source>%1 is not an IPv4 address. Write four numbers from 0 to 255, like 192.0.2.11.</source>
        <translation>%1 bir IPv4 adresi değil. 192.0.2.11 gibi, 0 ile 255 arasında dört sayı yazın.</translation>
    </message>
    <message>
        <source>%1 cannot be the address of a machine. Addresses from 1.0.0.0 to 223.255.255.255 can.</source>
        <translation>%1 bir makinenin adresi olamaz. 1.0.0.0 ile 223.255.255.255 arasındaki adresler olabilir.</translation>
    </message>
    <message>
        <source>%1 is not a host name. %2</source>
        <translation>%1 bir makine adı değil. %2</translation>
    </message>
    <message>
        <source>A name of digits alone is read as an address.</source>
        <translation>Yalnızca rakamlardan oluşan bir ad adres olarak okunur.</translation>
    </message>
    <message>
        <source>%1 is not a domain name. %2</source>
        <translation>%1 bir alan adı değil. %2</translation>
    </message>
    <message>
        <source>Leave out the dot at its end.</source>
        <translation>Sonundaki noktayı koymayın.</translation>
    </message>
    <message>
        <source>It has %1 characters; 253 are allowed.</source>
        <translation>%1 karakteri var; en çok 253 olabilir.</translation>
    </message>
    <message>
        <source>Its last part is a number, so it would be read as an address.</source>
        <translation>Son bölümü bir sayı, bu yüzden adres olarak okunurdu.</translation>
    </message>
    <message>
        <source>%1 contains a space. Write it as one word.</source>
        <translation>%1 boşluk içeriyor. Tek sözcük olarak yazın.</translation>
    </message>
    <message>
        <source>%1 begins with a dash, so ssh would read it as an option.</source>
        <translation>%1 çizgiyle başlıyor, ssh onu bir seçenek olarak okurdu.</translation>
    </message>
    <message>
        <source>%1 is an address of this computer, which is never set up as a node. Give the machine&apos;s own address, or the row the role “%2” (howdah-cli: role=%3).</source>
        <translation>%1 bu bilgisayarın bir adresi; bu bilgisayar asla düğüm olarak hazırlanmaz. Makinenin kendi adresini ya da satıra “%2” rolünü verin (howdah-cli: role=%3).</translation>
    </message>
    <message>
        <source>%1 begins with a dash, so ssh would read it as an option. Give the whole path.</source>
        <translation>%1 tireyle başlıyor, ssh bunu seçenek sanırdı. Tam yolu verin.</translation>
    </message>
    <message>
        <source>%1 is the address of both %2 (%3) and %4 (%5). A VIP is a floating address and belongs to no machine; give one of them another address.</source>
        <translation>%1 hem %2 (%3) hem de %4 (%5) için adres olarak verilmiş. VIP yüzen bir adrestir, hiçbir makineye ait değildir; birine başka bir adres verin.</translation>
    </message>
    <message>
        <source>%1 is the name that every machine uses for itself. Choose another name.</source>
        <translation>%1, her makinenin kendisi için kullandığı addır. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>%1 is every machine&apos;s address for itself. Give the address by which the other machines reach it.</source>
        <translation>%1, her makinenin kendisi için kullandığı adrestir. Öteki makinelerin ona ulaştığı adresi verin.</translation>
    </message>
    <message>
        <source>It is the short name, without dots; in machines.txt the FQDN comes before it.</source>
        <translation>Makine adı noktasız kısa addır; machines.txt içinde FQDN ondan önce gelir.</translation>
    </message>
    <message>
        <source>The text contains the control character %1. Remove it.</source>
        <translation>Metin %1 denetim karakterini içeriyor. Onu çıkarın.</translation>
    </message>
    <message>
        <source>%1 contains a character with a special meaning for the shell, which ssh does not accept.</source>
        <translation>%1, kabuk için özel anlamı olan ve ssh’nin kabul etmediği bir karakter içeriyor.</translation>
    </message>
</context>
<context>
    <name>MachinePick</name>
    <message>
        <source>“%1” is the name of several machines of %2. Give an address that only one of them has.</source>
        <translation>“%1”, %2 içinde birkaç makinenin adı. Yalnızca birinin sahip olduğu bir adres verin.</translation>
    </message>
    <message>
        <source>%1 is a floating address (VIP); Howdah never connects to it.</source>
        <translation>%1 yüzen bir adres (VIP); Howdah ona asla bağlanmaz.</translation>
    </message>
    <message>
        <source>%1 is this computer; Howdah never connects to it.</source>
        <translation>%1 bu bilgisayar; Howdah ona asla bağlanmaz.</translation>
    </message>
    <message>
        <source>No machine of %2 matches “%1”.</source>
        <translation>%2 içinde “%1” ile eşleşen makine yok.</translation>
    </message>
    <message>
        <source>There is no machine “%1” in %2.</source>
        <translation>%2 içinde “%1” adlı bir makine yok.</translation>
    </message>
    <message>
        <source>%1 is both named and excluded: “%2”.</source>
        <translation>%1 hem belirtilmiş hem de dışarıda bırakılmış: “%2”.</translation>
    </message>
    <message>
        <source>“%1” excludes all machines of %2.</source>
        <translation>“%1”, %2 içindeki bütün makineleri dışarıda bırakıyor.</translation>
    </message>
</context>
<context>
    <name>MachineRows</name>
    <message>
        <source>%1 contains more than %2 MiB, too much for a list of machines. Nothing was pasted.</source>
        <translation>%1, %2 MiB’den fazlasını içeriyor; bu, bir makine listesi için çok fazla. Hiçbir şey yapıştırılmadı.</translation>
    </message>
</context>
<context>
    <name>MachinesFile</name>
    <message>
        <source>%1 is saved as UTF-16 (&quot;Unicode&quot;). Save it as plain text in UTF-8. Nothing was imported.</source>
        <translation>%1 UTF-16 (“Unicode”) olarak kaydedilmiş. UTF-8 düz metin olarak kaydedin. Hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>%1 is not a text file: line %2 contains a zero byte. Nothing was imported.</source>
        <translation>%1 bir metin dosyası değil: %2. satır sıfır baytı içeriyor. Hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>Line %2 of %1 is not text in UTF-8. Save the file in UTF-8. Nothing was imported.</source>
        <translation>%1 içindeki %2. satır UTF-8 metni değil. Dosyayı UTF-8 olarak kaydedin. Hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, too large for a list of machines. Nothing was imported.</source>
        <translation>%1, %2 MiB’den büyük; bir makine listesi için fazla büyük. Hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1. satır</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>%1 adlı bir dosya yok. Adı kontrol edin.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was imported.</source>
        <translation>%1 okunamadı: %2. Hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>bu bir klasör</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>%1. satır: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this computer, so %2 is treated as this computer: it is in the host table, but not set up as a node.</source>
        <translation>%1 bu bilgisayarın bir adresi, bu yüzden %2 bu bilgisayar sayılıyor: hosts tablosunda yer alır, ama düğüm olarak hazırlanmaz.</translation>
    </message>
    <message>
        <source>The machines have errors and cannot be written:
%1
Fix these rows first. Nothing was written.</source>
        <translation>Makinelerde hatalar var, yazılamazlar:
%1
Önce bu satırları düzeltin. Hiçbir şey yazılmadı.</translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 zaten var ve değiştirilmedi. Başka bir ad seçin ya da üzerine yazılmasına izin verin.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. It was not changed. Check the folder&apos;s owner and the free space.</source>
        <translation>%1 yazılamadı: %2. Dosya değiştirilmedi. Klasörün sahibini ve boş alanı kontrol edin.</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dosya</translation>
    </message>
    <message>
        <source>&amp;New Cluster</source>
        <translation>&amp;Yeni Küme</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Aç…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Son Açılanlar</translation>
    </message>
    <message>
        <source>&amp;Import machines.txt…</source>
        <translation>machines.txt İçe Ak&amp;tar…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Kay&amp;det</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>&amp;Farklı Kaydet…</translation>
    </message>
    <message>
        <source>&amp;Export machines.txt…</source>
        <translation>&amp;machines.txt Dışa Aktar…</translation>
    </message>
    <message>
        <source>Save Re&amp;port…</source>
        <translation>&amp;Raporu Kaydet…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Çı&amp;kış</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Dü&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Düzenlemeyi &amp;Geri Al</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Yinele</translation>
    </message>
    <message>
        <source>&amp;Paste Machines</source>
        <translation>Makineleri Ya&amp;pıştır</translation>
    </message>
    <message>
        <source>&amp;Machines</source>
        <translation>&amp;Makineler</translation>
    </message>
    <message>
        <source>&amp;Add Machine</source>
        <translation>Makine &amp;Ekle</translation>
    </message>
    <message>
        <source>&amp;Remove Machine…</source>
        <translation>Makineyi &amp;Kaldır…</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Yukarı Taşı</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>&amp;Tümünü İşaretle</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>Tüm İşaretleri Kal&amp;dır</translation>
    </message>
    <message>
        <source>&amp;Connection…</source>
        <translation>&amp;Bağlantı…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Ç&amp;alıştır</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Denetle</translation>
    </message>
    <message>
        <source>Run Selected &amp;Machines</source>
        <translation>&amp;Seçili Makinelerde Çalıştır</translation>
    </message>
    <message>
        <source>Run from This &amp;Step</source>
        <translation>&amp;Bu Adımdan Başlayarak Çalıştır</translation>
    </message>
    <message>
        <source>Run &amp;Outdated</source>
        <translation>&amp;Güncel Olmayanları Çalıştır</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>Başarısızları &amp;Yeniden Dene</translation>
    </message>
    <message>
        <source>Take &amp;Back…</source>
        <translation>Geri A&amp;l…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Du&amp;rdur</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>&amp;Hemen Durdur</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>Adı&amp;mlar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>Next &amp;Problem</source>
        <translation>Sonraki &amp;Sorun</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Sü&amp;tunlar</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Görünüş</translation>
    </message>
    <message>
        <source>&amp;As the Desktop</source>
        <translation>&amp;Masaüstü Gibi</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Açık</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Koyu</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Aya&amp;rlar</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Tercihler…</translation>
    </message>
    <message>
        <source>Pass&amp;words…</source>
        <translation>&amp;Parolalar…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>&amp;Help on This</source>
        <translation>&amp;Bunun Hakkında Yardım</translation>
    </message>
    <message>
        <source>Help &amp;Pages</source>
        <translation>&amp;Yardım Sayfaları</translation>
    </message>
    <message>
        <source>&amp;About Howdah</source>
        <translation>&amp;Howdah Hakkında</translation>
    </message>
    <message>
        <source>Finds out what a run would change; changes nothing (F5)</source>
        <translation>Bir çalıştırmanın neyi değiştireceğini bulur; hiçbir şeyi değiştirmez (F5)</translation>
    </message>
    <message>
        <source>Ends after the current steps (Shift+F5)</source>
        <translation>Geçerli adımlardan sonra bitirir (Shift+F5)</translation>
    </message>
    <message>
        <source>Re&amp;load from Disk</source>
        <translation>Diskten Ye&amp;niden Yükle</translation>
    </message>
    <message>
        <source>Cu&amp;t Machines</source>
        <translation>Makineleri Ke&amp;s</translation>
    </message>
    <message>
        <source>&amp;Copy Machines</source>
        <translation>Makineleri &amp;Kopyala</translation>
    </message>
    <message>
        <source>Copy as Lines of &amp;machines.txt</source>
        <translation>&amp;machines.txt Satırları Olarak Kopyala</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Bul…</translation>
    </message>
    <message>
        <source>Copy &amp;Summary</source>
        <translation>Ö&amp;zeti Kopyala</translation>
    </message>
    <message>
        <source>&amp;Duplicate Machine</source>
        <translation>Makineyi Ç&amp;oğalt</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>&amp;Aşağı Taşı</translation>
    </message>
    <message>
        <source>U&amp;pdate from machines.txt…</source>
        <translation>machines.txt Dosyasından &amp;Güncelle…</translation>
    </message>
    <message>
        <source>Connection of &amp;Selected Machines…</source>
        <translation>&amp;Seçili Makinelerin Bağlantısı…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Göst&amp;er</translation>
    </message>
    <message>
        <source>Sor&amp;t By</source>
        <translation>Sırala&amp;ma</translation>
    </message>
    <message>
        <source>Practice Cl&amp;uster…</source>
        <translation>A&amp;lıştırma Kümesi…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ka&amp;pat</translation>
    </message>
    <message>
        <source>Ends the current steps too; a package installation is allowed to finish</source>
        <translation>Geçerli adımları da bitirir; bir paket kurulumunun tamamlanması beklenir</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>%1: %2</source>
        <comment>step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <comment>time, duration</comment>
        <translation>%1, süre %2</translation>
    </message>
    <message>
        <source>Found by a check; nothing was changed.</source>
        <translation>Bir denetimde bulundu; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>From an earlier run.</source>
        <translation>Önceki bir çalıştırmadan.</translation>
    </message>
</context>
<context>
    <name>Nearest</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Şunu mu demek istediniz: %1?</translation>
    </message>
    <message>
        <source>Did you mean %1 or %2?</source>
        <translation>Şunu mu demek istediniz: %1 ya da %2?</translation>
    </message>
    <message>
        <source>There are: %1 and %2 more.</source>
        <translation>Olanlar: %1 ve %2 tane daha.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Olanlar: %1.</translation>
    </message>
</context>
<context>
    <name>NodeConnection</name>
    <message>
        <source>Stopped.</source>
        <translation>Durduruldu.</translation>
    </message>
    <message>
        <source>Root login by key, which worked last time, was tried first: %1</source>
        <translation>Önce geçen sefer işe yarayan yol, anahtarla root oturumu denendi: %1</translation>
    </message>
    <message>
        <source>%1 shows a different host key at each connection. Nothing was sent to it. Several machines seem to have its address: give each its own.</source>
        <translation>%1 her bağlantıda başka bir ana makine anahtarı gösteriyor. Ona hiçbir şey gönderilmedi. Adresi birkaç makinede birden var gibi görünüyor: her birine kendi adresini verin.</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Stopped.</source>
        <translation>Durduruldu.</translation>
    </message>
    <message>
        <source>The password of %1 was refused on the first machine that tried it, so it was not tried on %2. Check the password.</source>
        <translation>%1 kullanıcısının parolası, onu ilk deneyen makinede reddedildi; bu yüzden %2 makinesinde denenmedi. Parolayı kontrol edin.</translation>
    </message>
    <message>
        <source>%1 wants the password of %2, and none was given.</source>
        <translation>%1 makinesi %2 kullanıcısının parolasını istiyor, ama parola verilmedi.</translation>
    </message>
    <message>
        <source>The password was refused on the first machine that tried it, so it was not tried on %1. Check the password.</source>
        <translation>Parola, onu ilk deneyen makinede reddedildi; bu yüzden %1 makinesinde denenmedi. Parolayı kontrol edin.</translation>
    </message>
    <message>
        <source>%1 closes the connection when root logs in with the key. A rule there may forbid the login of root: its log says which (journalctl -u ssh).</source>
        <translation>%1, root anahtarla oturum açınca bağlantıyı kesiyor. Oradaki bir kural root oturumunu yasaklıyor olabilir: hangisi olduğunu makinenin günlüğü söyler (journalctl -u ssh).</translation>
    </message>
    <message>
        <source>%1 no longer lets root log in with the key.</source>
        <translation>%1 artık root’un anahtarla oturum açmasına izin vermiyor.</translation>
    </message>
    <message>
        <source>%1 does not accept the key for %2, and it accepts no passwords. Nothing was changed. Give the private key file that belongs to %2 on that machine.</source>
        <translation>%1 makinesi %2 için anahtarı kabul etmiyor, parola da kabul etmiyor. Hiçbir şey değiştirilmedi. O makinede %2 kullanıcısına ait özel anahtar dosyasını verin.</translation>
    </message>
    <message>
        <source>%1 accepts only keys, no passwords, and there is no key to offer for %2. Nothing was changed. Give the private key file that belongs to %2 on that machine.</source>
        <translation>%1 makinesi parola değil yalnızca anahtar kabul ediyor ve %2 için sunulacak anahtar yok. Hiçbir şey değiştirilmedi. O makinede %2 kullanıcısına ait özel anahtar dosyasını verin.</translation>
    </message>
</context>
<context>
    <name>NodeTrust</name>
    <message>
        <source>%1 was not contacted: your SSH configuration reaches %2 through a jump host or proxy (%3), which this version cannot use. Set “connect as” to an address that this computer reaches directly.</source>
        <translation>%1 makinesiyle bağlantı kurulmadı: SSH yapılandırmanız %2 adresine bir atlama sunucusu ya da vekil (%3) üzerinden ulaşıyor, bu sürüm ise bunu kullanamıyor. “Bağlantı adresi” değerini, bu bilgisayarın doğrudan ulaştığı bir adres yapın.</translation>
    </message>
    <message>
        <source>%1 was not contacted: %2 is an address of this computer. Correct the address, or give the row the role “this computer”.</source>
        <translation>%1 makinesiyle bağlantı kurulmadı: %2 bu bilgisayarın bir adresi. Adresi düzeltin ya da satıra “bu bilgisayar” rolünü verin.</translation>
    </message>
    <message>
        <source>%1 at %2 is not known yet; its key is %3 %4. Nothing was sent to it. Verify it on the machine&apos;s console with: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub</source>
        <translation>%2 adresindeki %1 henüz bilinmiyor; anahtarı %3 %4. Ona hiçbir şey gönderilmedi. Anahtarı makinenin konsolunda şu komutla doğrulayın: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub</translation>
    </message>
    <message>
        <source>Your known_hosts names a certificate authority for it. Host certificates are not supported here, so its own key is checked.</source>
        <translation>known_hosts dosyanız bu makine için bir sertifika yetkilisi belirtiyor. Burada ana makine sertifikaları desteklenmediğinden makinenin kendi anahtarı kontrol edilir.</translation>
    </message>
    <message>
        <source>%1 shows a host key that is marked as revoked (%2 line %3). Nothing was sent to it. Find out who answers at %4 before you continue.</source>
        <translation>%1, iptal edilmiş olarak işaretlenmiş bir ana makine anahtarı gösteriyor (%2, %3. satır). Ona hiçbir şey gönderilmedi. Devam etmeden önce %4 adresinde kimin yanıt verdiğini öğrenin.</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one known for %2 (%3 line %4: %5; now: %6). Nothing was sent to it. This is normal if the machine was reinstalled; otherwise somebody may be intercepting the connection.</source>
        <translation>%1, %2 için bilinenden başka bir ana makine anahtarı gösteriyor (%3, %4. satır: %5; şimdi: %6). Ona hiçbir şey gönderilmedi. Makine yeniden kurulduysa bu olağandır; değilse biri bağlantının arasına girmiş olabilir.</translation>
    </message>
    <message>
        <source>%1 showed another host key in the middle of the run. Nothing was sent to it. Somebody may be intercepting the connection: check the network before you continue.</source>
        <translation>%1 çalıştırmanın ortasında başka bir ana makine anahtarı gösterdi. Ona hiçbir şey gönderilmedi. Biri bağlantının arasına girmiş olabilir: devam etmeden önce ağı kontrol edin.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>pending</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>working</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değiştirildi</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>zaten öyle</translation>
    </message>
    <message>
        <source>would change</source>
        <translation>değişecek</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>güncel değil</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>atlandı</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>denenmedi</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>ulaşılamadı</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>durduruldu</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>yarıda kaldı</translation>
    </message>
</context>
<context>
    <name>OutputPath</name>
    <message>
        <source>%1 cannot be written: %2. Nothing was changed. Choose another name.</source>
        <translation>%1 yazılamıyor: %2. Hiçbir şey değiştirilmedi. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>Howdah keeps the records of its runs in that folder</source>
        <translation>Howdah çalıştırmalarının kayıtlarını bu klasörde tutar</translation>
    </message>
    <message>
        <source>--force replaces it.</source>
        <translation>--force üzerine yazar.</translation>
    </message>
    <message>
        <source>ssh keeps its keys and settings in that folder</source>
        <translation>ssh anahtarlarını ve ayarlarını bu klasörde tutar</translation>
    </message>
    <message>
        <source>it is a private key</source>
        <translation>bu bir özel anahtar</translation>
    </message>
    <message>
        <source>%1 is the file that is being read (%2), so it was not changed. Choose another name.</source>
        <translation>%1, okunan dosyanın kendisi (%2), bu yüzden değiştirilmedi. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>it exists, and could not be read (%1)</source>
        <translation>var, ama okunamadı (%1)</translation>
    </message>
    <message>
        <source>%1 is a Howdah project and was not changed: output never replaces a project. Choose another name.</source>
        <translation>%1 bir Howdah projesi ve değiştirilmedi: çıktı hiçbir zaman bir projenin yerine yazılmaz. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 zaten var ve değiştirilmedi. Başka bir ad seçin ya da üzerine yazılmasına izin verin.</translation>
    </message>
</context>
<context>
    <name>PrintedProgram</name>
    <message>
        <source>Howdah: %1, for %2. As root on the machine: ssh root@%3 sh &lt; PROGRAM</source>
        <translation>Howdah: %1; makine: %2. Makinede root olarak: ssh root@%3 sh &lt; PROGRAM</translation>
    </message>
    <message>
        <source>There is no key pair on this computer yet, so HD_PUBLIC_KEY is empty here. A run makes one first.</source>
        <translation>Bu bilgisayarda henüz anahtar çifti yok, bu yüzden HD_PUBLIC_KEY burada boş. Bir çalıştırma önce bir tane oluşturur.</translation>
    </message>
    <message>
        <source>The account to log in with is not known, so HD_KEY_USER is empty here. Set the cluster&apos;s user.</source>
        <translation>Oturum açacak hesap bilinmiyor, bu yüzden HD_KEY_USER burada boş. Kümenin kullanıcısını ayarlayın.</translation>
    </message>
    <message>
        <source>Howdah: %1, for this computer: sudo sh &lt; PROGRAM</source>
        <translation>Howdah: %1, bu bilgisayar için: sudo sh &lt; PROGRAM</translation>
    </message>
    <message>
        <source>Howdah: %1, for %2.</source>
        <translation>Howdah: %1, %2 için.</translation>
    </message>
    <message>
        <source>Howdah: %1.</source>
        <translation>Howdah: %1.</translation>
    </message>
    <message>
        <source>Taking back runs nothing: a key pair is never removed.</source>
        <translation>Geri almak hiçbir şey çalıştırmaz: bir anahtar çifti asla kaldırılmaz.</translation>
    </message>
    <message>
        <source>%1 is there, so nothing is run.</source>
        <translation>%1 var, bu yüzden hiçbir şey çalıştırılmaz.</translation>
    </message>
    <message>
        <source>A check runs nothing. A run does this:</source>
        <translation>Denetim hiçbir şey çalıştırmaz. Bir çalıştırma şunu yapar:</translation>
    </message>
    <message>
        <source>It is made in a folder beside its place and moved there when it is whole; a file that is there is never replaced.</source>
        <translation>Yerinin yanındaki bir klasörde oluşturulur ve eksiksiz olunca oraya taşınır; var olan bir dosyanın üzerine asla yazılmaz.</translation>
    </message>
    <message>
        <source>%1 is as it should be, so nothing is written. (Lines stand there only where port, key or address are not what ssh uses by itself.)</source>
        <translation>%1 olması gerektiği gibi, bu yüzden hiçbir şey yazılmaz. (Orada yalnızca port, anahtar ya da adres, ssh’nin kendiliğinden kullandığı değilse satır bulunur.)</translation>
    </message>
    <message>
        <source>No program: Howdah writes this file itself, as you, and asks ssh -G before and afterwards what it makes of it.</source>
        <translation>Program yok: Howdah bu dosyayı kendisi, sizin hesabınızla yazar; öncesinde ve sonrasında ssh -G ile ondan ne anlaşıldığını sorar.</translation>
    </message>
    <message>
        <source>Taking back runs nothing: this step has changed nothing.</source>
        <translation>Geri almak hiçbir şey çalıştırmaz: bu adım hiçbir şeyi değiştirmedi.</translation>
    </message>
    <message>
        <source>A run makes this connection by itself (libssh), offers this key and nothing else, and wants both halves of the nonce back as one word. The nonce is new each time. The same by your system&apos;s ssh:</source>
        <translation>Bir çalıştırma bu bağlantıyı kendisi kurar (libssh), bu anahtardan başka bir şey sunmaz ve tek kullanımlık değerin iki yarısını tek sözcük olarak geri ister. Bu değer her seferinde yenidir. Aynısı sisteminizin ssh’siyle:</translation>
    </message>
    <message>
        <source>Your system&apos;s ssh, on this computer, by name. The machine must answer with its name: %1.</source>
        <translation>Bu bilgisayarda sisteminizin ssh’si, adla. Makine kendi adıyla yanıt vermelidir: %1.</translation>
    </message>
    <message>
        <source>With the key&apos;s passphrase given, ssh asks Howdah for it (SSH_ASKPASS); without it: -oBatchMode=yes, and no -i.</source>
        <translation>Anahtarın parola ifadesi verilmişse ssh onu Howdah’ya sorar (SSH_ASKPASS); verilmemişse: -oBatchMode=yes, -i olmadan.</translation>
    </message>
    <message>
        <source>the login account</source>
        <translation>oturum açan hesap</translation>
    </message>
    <message>
        <source>A run connects to %1 port %2 by itself (libssh), checks the host key before it sends anything, logs in as %3, becomes root by the way that works there (sudo or su; none if it is root), and feeds sh there what follows.</source>
        <translation>Bir çalıştırma %1 adresine, %2 portundan kendisi bağlanır (libssh), bir şey göndermeden önce ana makine anahtarını kontrol eder, %3 olarak oturum açar, orada hangi yol işliyorsa onunla root olur (sudo ya da su; zaten root ise hiçbiri) ve oradaki sh’ye aşağıdakileri verir.</translation>
    </message>
</context>
<context>
    <name>PrivilegedHelper</name>
    <message>
        <source>Nothing was changed. To do it yourself, run in a terminal where sudo can ask: howdah-cli run CLUSTER.howdah --steps %1</source>
        <translation>Hiçbir şey değiştirilmedi. Kendiniz yapmak için sudo’nun sorabileceği bir terminalde çalıştırın: howdah-cli run CLUSTER.howdah --steps %1</translation>
    </message>
    <message>
        <source>%1 is missing, so Howdah cannot work as administrator on this computer. %2</source>
        <translation>%1 eksik, bu yüzden Howdah bu bilgisayarda yönetici olarak çalışamıyor. %2</translation>
    </message>
    <message>
        <source>Howdah: your own password on this computer: </source>
        <translation>Howdah: bu bilgisayardaki kendi parolanız: </translation>
    </message>
    <message>
        <source>This computer did not give administrator rights. %1</source>
        <translation>Bu bilgisayar yönetici hakkı vermedi. %1</translation>
    </message>
    <message>
        <source>The work on this computer was stopped. Check shows what is missing.</source>
        <translation>Bu bilgisayardaki iş durduruldu. Neyin eksik kaldığını Denetle gösterir.</translation>
    </message>
    <message>
        <source>There is no way to ask for administrator rights on this computer: no desktop for pkexec, no terminal for sudo. %1</source>
        <translation>Bu bilgisayarda yönetici hakkı istemenin bir yolu yok: pkexec için masaüstü, sudo için terminal yok. %1</translation>
    </message>
    <message>
        <source>This computer has no free file descriptors. %1</source>
        <translation>Bu bilgisayarda boş dosya tanıtıcısı yok. %1</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Howdah. Install this version again. %2</source>
        <translation>%1 Howdah’nın başka bir sürümüne ait. Bu sürümü yeniden kurun. %2</translation>
    </message>
    <message>
        <source>Your own password was not accepted on this computer. Nothing was changed.</source>
        <translation>Kendi parolanız bu bilgisayarda kabul edilmedi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 can be changed by other accounts than root, so it is not run as administrator. Install Howdah, then try again. %2</source>
        <translation>%1 root’tan başka hesaplar tarafından değiştirilebiliyor, bu yüzden yönetici olarak çalıştırılmadı. Howdah’yı kurun, sonra yeniden deneyin. %2</translation>
    </message>
    <message>
        <source>The request for administrator rights on this computer was cancelled. Nothing was changed.</source>
        <translation>Bu bilgisayardaki yönetici hakkı isteği iptal edildi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Administrator rights could not be obtained on this computer. %1</source>
        <translation>Bu bilgisayarda yönetici hakkı alınamadı. %1</translation>
    </message>
    <message>
        <source>Another run is working on this computer (%1). Nothing was changed here. Wait until it has ended, then retry.</source>
        <translation>Bu bilgisayarda başka bir çalıştırma sürüyor (%1). Burada hiçbir şey değiştirilmedi. Bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The program on this computer did not get administrator rights (user id %1). %2</source>
        <translation>Bu bilgisayardaki program yönetici hakkını almadı (kullanıcı kimliği %1). %2</translation>
    </message>
    <message>
        <source>The request for administrator rights on this computer was not answered within 3 minutes. %1</source>
        <translation>Bu bilgisayardaki yönetici hakkı isteği 3 dakika içinde yanıtlanmadı. %1</translation>
    </message>
    <message>
        <source>The program that works as administrator on this computer ended in the middle of a step. Each file that it changes is either unchanged or complete; run Check to see which. Then retry.</source>
        <translation>Bu bilgisayarda yönetici olarak çalışan program bir adımın ortasında sona erdi. Değiştirdiği her dosya ya hiç değişmemiştir ya da eksiksizdir; hangisi olduğunu görmek için Denetle’yi çalıştırın. Sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The step did not end on this computer within %1 s. It may still be running; run Check later.</source>
        <translation>Adım bu bilgisayarda %1 sn içinde bitmedi. Hâlâ sürüyor olabilir; daha sonra Denetle’yi çalıştırın.</translation>
    </message>
    <message>
        <source>Howdah&apos;s administrator program on this computer does not accept the value of %1, so nothing was changed here. Check the machine table and the cluster&apos;s name for unusual characters.</source>
        <translation>Howdah’nın bu bilgisayardaki yönetici programı %1 değerini kabul etmiyor, bu yüzden burada hiçbir şey değiştirilmedi. Makine tablosunda ve kümenin adında alışılmadık karakterler olup olmadığını kontrol edin.</translation>
    </message>
</context>
<context>
    <name>ProgramRun</name>
    <message>
        <source>No program could be started on this computer: %1. Nothing was changed. Close other programs and try again.</source>
        <translation>Bu bilgisayarda program başlatılamadı: %1. Hiçbir şey değiştirilmedi. Başka programları kapatıp yeniden deneyin.</translation>
    </message>
    <message numerus="yes">
        <source>The step did not end on this computer within %n s and was stopped. Changes made until then remain; Check shows what is missing.</source>
        <translation>
            <numerusform>Adım bu bilgisayarda %n sn içinde bitmedi ve durduruldu. O ana kadar yapılan değişiklikler kalır; neyin eksik olduğunu Denetle gösterir.</numerusform>
        </translation>
    </message>
    <message>
        <source>The step was stopped on this computer. Changes made until then remain; Check shows what is missing.</source>
        <translation>Adım bu bilgisayarda durduruldu. O ana kadar yapılan değişiklikler kalır; neyin eksik olduğunu Denetle gösterir.</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>%1 could not be read: %2. Check its owner and permissions.</source>
        <translation>%1 okunamadı: %2. Sahibini ve izinlerini kontrol edin.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The project on disk is unchanged. Check the folder&apos;s owner and the free space, or save under another name.</source>
        <translation>%1 yazılamadı: %2. Diskteki proje değişmedi. Klasörün sahibini ve boş alanı kontrol edin ya da başka bir adla kaydedin.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>bu sıradan bir dosya değil</translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3, started by %4 on %5). Close it there and try again. Nothing was changed.</source>
        <translation>%1 şurada açık: %2 (süreç %3, başlatan %4, bilgisayar %5). Onu orada kapatıp yeniden deneyin. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>%1 adlı bir dosya yok. Adı kontrol edin.</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB, too large for a project</source>
        <translation>%1 MiB’den büyük; bir proje için fazla büyük</translation>
    </message>
    <message>
        <source>The cluster&apos;s name must be one line of 1 to 100 characters. Nothing was saved.</source>
        <translation>Kümenin adı 1 ile 100 karakter arasında tek bir satır olmalıdır. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>bir nesne</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ya da false</translation>
    </message>
    <message>
        <source>a uuid</source>
        <translation>bir uuid</translation>
    </message>
    <message>
        <source>a number from 1 to 65535</source>
        <translation>1 ile 65535 arasında bir sayı</translation>
    </message>
    <message>
        <source>auto, none, sudo or su</source>
        <translation>auto, none, sudo ya da su</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 şöyle olmalıdır: %2</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. It was not changed. The version before the last save is %1~, if there is one.</source>
        <translation>%1 hasarlı: %2. Dosya değiştirilmedi. Son kaydetmeden önceki sürüm, varsa, %1~ dosyasıdır.</translation>
    </message>
    <message>
        <source>node, vip or workstation</source>
        <translation>node, vip ya da workstation</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1. satır, %2. sütun: %3</translation>
    </message>
    <message>
        <source>%1 is not a Howdah project: it has no format version. It was not changed. To import a machines.txt, choose Import.</source>
        <translation>%1 bir Howdah projesi değil: biçim sürümü yok. Dosya değiştirilmedi. Bir machines.txt dosyasını içe aktarmak için İçe Aktar’ı seçin.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Howdah (format %2; this one knows %3). It was not changed. Update Howdah on this computer.</source>
        <translation>%1 daha yeni bir Howdah ile yazılmış (biçim %2; bu sürüm %3 biçimini biliyor). Dosya değiştirilmedi. Bu bilgisayardaki Howdah’yı güncelleyin.</translation>
    </message>
    <message>
        <source>one line of 1 to 100 characters</source>
        <translation>1 ile 100 karakter arasında tek bir satır</translation>
    </message>
    <message>
        <source>a list of machines</source>
        <translation>bir makine listesi</translation>
    </message>
    <message>
        <source>another uuid than that of machines[%1]</source>
        <translation>machines[%1] öğesininkinden başka bir uuid</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already exists and was not changed. Choose another name, or allow overwriting it.</source>
        <translation>%1 zaten var ve değiştirilmedi. Başka bir ad seçin ya da üzerine yazılmasına izin verin.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened. It was not overwritten. Open it again, save under another name, or allow overwriting it.</source>
        <translation>%1 açıldıktan sonra başka bir program tarafından değiştirildi. Üzerine yazılmadı. Yeniden açın, başka bir adla kaydedin ya da üzerine yazılmasına izin verin.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>bir metin</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>bir metin listesi</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The step did not finish within %1 and was ended. The machine may have been changed. See the output, then retry.</source>
        <translation>Adım %1 içinde bitmedi ve sonlandırıldı. Makine değiştirilmiş olabilir. Çıktıya bakın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Would be done after “%1”.</source>
        <translation>“%1” adımından sonra yapılacak.</translation>
    </message>
    <message>
        <source>Howdah ended while this step was running. Run it again: it finds out what is done already and does the rest.</source>
        <translation>Bu adım çalışırken Howdah sona erdi. Adımı yeniden çalıştırın: nelerin yapılmış olduğunu bulur, gerisini yapar.</translation>
    </message>
    <message>
        <source>Stopped before it began. Nothing was changed by this step.</source>
        <translation>Başlamadan önce durduruldu. Bu adım hiçbir şeyi değiştirmedi.</translation>
    </message>
    <message>
        <source>Stopped in the middle. The machine may have been changed; run the step again.</source>
        <translation>Ortasında durduruldu. Makine değiştirilmiş olabilir; adımı yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>Left out of this run on request.</source>
        <translation>İstek üzerine bu çalıştırmanın dışında bırakıldı.</translation>
    </message>
    <message>
        <source>Root login stays as it is in this cluster; the work is done through sudo.</source>
        <translation>Bu kümede root oturumu olduğu gibi kalır; iş sudo üzerinden yapılır.</translation>
    </message>
    <message>
        <source>This computer was left out of this run on request.</source>
        <translation>Bu bilgisayar istek üzerine bu çalıştırmanın dışında bırakıldı.</translation>
    </message>
    <message>
        <source>A new key pair without a passphrase was made: %1 (%2).</source>
        <translation>Parola ifadesi olmayan yeni bir anahtar çifti oluşturuldu: %1 (%2).</translation>
    </message>
    <message>
        <source>The key pair %1 is used (%2).</source>
        <translation>%1 anahtar çifti kullanılıyor (%2).</translation>
    </message>
    <message>
        <source>A new key pair without a passphrase would be made: %1.</source>
        <translation>Parola ifadesi olmayan yeni bir anahtar çifti oluşturulacak: %1.</translation>
    </message>
    <message>
        <source>Your SSH configuration would be changed: %1.</source>
        <translation>SSH yapılandırmanız değişecek: %1.</translation>
    </message>
    <message>
        <source>%1 lets the key log in as %2 but runs something else instead of our command: %3. Look for command= in front of the key in authorized_keys on the machine.</source>
        <translation>%1 makinesi anahtarla %2 olarak oturum açılmasına izin veriyor, ama bizim komutumuz yerine başka bir şey çalıştırıyor: %3. Makinedeki authorized_keys dosyasında anahtarın önünde command= olup olmadığına bakın.</translation>
    </message>
    <message>
        <source>“ssh %1” works from your own terminal.</source>
        <translation>“ssh %1” kendi terminalinizden çalışıyor.</translation>
    </message>
    <message>
        <source>“ssh %1” works; your terminal will ask for the key&apos;s passphrase.</source>
        <translation>“ssh %1” çalışıyor; terminaliniz anahtarın parola ifadesini soracak.</translation>
    </message>
    <message>
        <source>“ssh %1” reached a machine that calls itself %2. Check which address the name has on this computer (getent hosts %3).</source>
        <translation>“ssh %1”, kendini %2 olarak tanıtan bir makineye ulaştı. Adın bu bilgisayarda hangi adrese gittiğini kontrol edin (getent hosts %3).</translation>
    </message>
    <message>
        <source>“ssh %1” does not work from your own terminal, although Howdah can log in: %2. Nothing more was changed.</source>
        <translation>Howdah oturum açabildiği hâlde “ssh %1” kendi terminalinizden çalışmıyor: %2. Başka bir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>This step changed nothing that could be taken back.</source>
        <translation>Bu adım geri alınabilecek bir şey değiştirmedi.</translation>
    </message>
    <message>
        <source>Logged in as %1, root through %2.</source>
        <translation>%1 olarak oturum açıldı, root’a %2 ile geçildi.</translation>
    </message>
    <message>
        <source>%1 is on with %2 rules and would be switched off.</source>
        <translation>%1, %2 kuralla açık; kapatılacak.</translation>
    </message>
    <message>
        <source>%1 was on with %2 rules and is now switched off.</source>
        <translation>%1, %2 kuralla açıktı; şimdi kapatıldı.</translation>
    </message>
    <message>
        <source>%1 is on again.</source>
        <translation>%1 yeniden açık.</translation>
    </message>
    <message>
        <source>%1 could not be switched on again; see the output.</source>
        <translation>%1 yeniden açılamadı; çıktıya bakın.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because of %3. Nothing was changed by this step. Correct that line, or run the steps for the host name and the host table first, then retry.</source>
        <translation>“hostname --fqdn”, %2 yerine %1 diyor; nedeni: %3. Bu adım hiçbir şeyi değiştirmedi. O satırı düzeltin ya da önce makine adı ve hosts tablosu adımlarını çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The host name is %1 again.</source>
        <translation>Makine adı yeniden %1 oldu.</translation>
    </message>
    <message>
        <source>The line for 127.0.1.1 in /etc/hosts is as it was before.</source>
        <translation>/etc/hosts içindeki 127.0.1.1 satırı önceki hâlinde.</translation>
    </message>
    <message>
        <source>The host name is %1 already.</source>
        <translation>Makine adı zaten %1.</translation>
    </message>
    <message>
        <source>The host name would become %1 (now %2).</source>
        <translation>Makine adı %1 olacak (şimdi %2).</translation>
    </message>
    <message>
        <source>The host name is %1; its line in /etc/hosts would be set.</source>
        <translation>Makine adı %1; /etc/hosts içindeki satırı ayarlanacak.</translation>
    </message>
    <message>
        <source>The host name is now %1 (before: %2).</source>
        <translation>Makine adı artık %1 (önceki: %2).</translation>
    </message>
    <message>
        <source>The host name was %1 already; its line in /etc/hosts is now set.</source>
        <translation>Makine adı zaten %1 idi; /etc/hosts içindeki satırı şimdi ayarlandı.</translation>
    </message>
    <message>
        <source>%1 could not be written; see the output. What was there before is still there. Is the disk full, or the file protected (lsattr)?</source>
        <translation>%1 yazılamadı; çıktıya bakın. Önceki içerik hâlâ yerinde. Disk dolu ya da dosya korumalı mı (lsattr)?</translation>
    </message>
    <message>
        <source>/etc/hosts has lines that Howdah did not write and that give a name of this cluster another address: %1. Nothing was changed. Correct or remove them there, then retry.</source>
        <translation>/etc/hosts içinde Howdah’nın yazmadığı ve bu kümedeki bir ada başka bir adres veren satırlar var: %1. Hiçbir şey değiştirilmedi. Onları orada düzeltin ya da silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts already.</source>
        <translation>Hosts tablosu zaten /etc/hosts içinde.</translation>
    </message>
    <message>
        <source>The host table would be written to /etc/hosts.</source>
        <translation>Hosts tablosu /etc/hosts dosyasına yazılacak.</translation>
    </message>
    <message>
        <source>The host table would be written to /etc/hosts, and %1 taken over from the cluster %2.</source>
        <translation>Hosts tablosu /etc/hosts dosyasına yazılacak ve %1, %2 kümesinden devralınacak.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts.</source>
        <translation>Hosts tablosu /etc/hosts içinde.</translation>
    </message>
    <message>
        <source>The host table is in /etc/hosts, and %1 was taken over from the cluster %2.</source>
        <translation>Hosts tablosu /etc/hosts içinde ve %1, %2 kümesinden devralındı.</translation>
    </message>
    <message>
        <source>waiting for apt&apos;s lock: %1, %2 of %3</source>
        <translation>apt’nin kilidi bekleniyor: %1, %2 / %3</translation>
    </message>
    <message>
        <source>apt was locked by %1 when the run was stopped. Nothing was changed by this step.</source>
        <translation>Çalıştırma durdurulduğunda apt, %1 tarafından kilitliydi. Bu adım hiçbir şeyi değiştirmedi.</translation>
    </message>
    <message>
        <source>chrony is stopped again, as it was before.</source>
        <translation>chrony önceden olduğu gibi yeniden durduruldu.</translation>
    </message>
    <message>
        <source>This machine does not run systemd, so chrony was not set up. Nothing was changed. Start a time service by hand.</source>
        <translation>Bu makine systemd çalıştırmıyor, bu yüzden chrony ayarlanmadı. Hiçbir şey değiştirilmedi. Bir zaman hizmetini elle başlatın.</translation>
    </message>
    <message>
        <source>chrony is installed and would be enabled and started.</source>
        <translation>chrony kurulu; etkinleştirilip başlatılacak.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started.</source>
        <translation>chrony kurulacak, etkinleştirilecek ve başlatılacak.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started; apt removes %1 for it.</source>
        <translation>chrony kurulacak, etkinleştirilecek ve başlatılacak; apt bunun için %1 paketini kaldırır.</translation>
    </message>
    <message>
        <source>chrony is installed, but %1 is %2 and does not answer; see the output. Look at journalctl -u %1 on the machine.</source>
        <translation>chrony kurulu, ama %1 %2 durumunda ve yanıt vermiyor; çıktıya bakın. Makinede journalctl -u %1 çıktısına bakın.</translation>
    </message>
    <message>
        <source>root&apos;s account is locked and sshd works without PAM, so it refuses root even with a key. Nothing was changed. Give root a password (passwd root), then retry.</source>
        <translation>root hesabı kilitli ve sshd PAM olmadan çalışıyor, bu yüzden root’u anahtarla bile reddediyor. Hiçbir şey değiştirilmedi. root’a bir parola verin (passwd root), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>root has no shell to log in with (%1 in /etc/passwd). Nothing was changed. Give root a shell (chsh root), or choose to work through sudo.</source>
        <translation>root’un oturum açacağı bir kabuk yok (/etc/passwd içinde %1). Hiçbir şey değiştirilmedi. root’a bir kabuk verin (chsh root) ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>Root may log in already (PermitRootLogin %1).</source>
        <translation>root zaten oturum açabiliyor (PermitRootLogin %1).</translation>
    </message>
    <message>
        <source>PermitRootLogin would become %1 (now %2).</source>
        <translation>PermitRootLogin %1 olacak (şimdi %2).</translation>
    </message>
    <message>
        <source>Root may log in (PermitRootLogin %1, before: %2).</source>
        <translation>root oturum açabiliyor (PermitRootLogin %1, önceki: %2).</translation>
    </message>
    <message>
        <source>There is no account %1 on this machine. Nothing was changed. Correct the account, then retry.</source>
        <translation>Bu makinede %1 hesabı yok. Hiçbir şey değiştirilmedi. Hesabı düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Would be added after the key pair is made on this computer.</source>
        <translation>Bu bilgisayarda anahtar çifti oluşturulduktan sonra eklenecek.</translation>
    </message>
    <message>
        <source>sshd reads no authorized_keys for %1 (AuthorizedKeysFile is none). Nothing was changed. Set AuthorizedKeysFile in sshd&apos;s configuration, then retry.</source>
        <translation>sshd, %1 için authorized_keys okumuyor (AuthorizedKeysFile none). Hiçbir şey değiştirilmedi. sshd yapılandırmasında AuthorizedKeysFile değerini ayarlayın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Others may write to %1 (mode %2), so sshd refuses every key of %3. Nothing was changed. Run chmod go-w %1 on the machine, then retry.</source>
        <translation>Başkaları %1 üzerine yazabiliyor (izinler %2), bu yüzden sshd %3 kullanıcısının tüm anahtarlarını reddediyor. Hiçbir şey değiştirilmedi. Makinede chmod go-w %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The key is in %1 already.</source>
        <translation>Anahtar zaten %1 içinde.</translation>
    </message>
    <message>
        <source>The key would be added to %1.</source>
        <translation>Anahtar %1 dosyasına eklenecek.</translation>
    </message>
    <message>
        <source>The key is in %1; its modes would be corrected to 700 and 600.</source>
        <translation>Anahtar %1 içinde; izinleri 700 ve 600 olarak düzeltilecek.</translation>
    </message>
    <message>
        <source>The key was added to %1.</source>
        <translation>Anahtar %1 dosyasına eklendi.</translation>
    </message>
    <message>
        <source>The key was in %1 already; its modes were corrected to 700 and 600.</source>
        <translation>Anahtar zaten %1 içindeydi; izinleri 700 ve 600 olarak düzeltildi.</translation>
    </message>
    <message>
        <source>no output for %1 min</source>
        <translation>%1 dakikadır çıktı yok</translation>
    </message>
    <message>
        <source>The firewall was left on, as you asked before this run.</source>
        <translation>Güvenlik duvarı, bu çalıştırmadan önce istediğiniz gibi açık bırakıldı.</translation>
    </message>
    <message>
        <source>apt is locked by %1 and was still locked after %2. Nothing was changed by this step. Wait until it has finished, then retry.</source>
        <translation>apt, %1 tarafından kilitli; %2 sonra da hâlâ kilitliydi. Bu adım hiçbir şeyi değiştirmedi. Bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Logged in as %1.</source>
        <translation>%1 olarak oturum açıldı.</translation>
    </message>
    <message>
        <source>Not tried: Howdah ended before this step began. Nothing was changed by this step. Run it again.</source>
        <translation>Denenmedi: bu adım başlamadan Howdah sona erdi. Bu adım hiçbir şeyi değiştirmedi. Yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>%1 lets the key log in as %2, but runs nothing until the expired password of %2 is changed. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry.</source>
        <translation>%1 anahtarı %2 olarak içeri alıyor, ama %2 hesabının süresi dolmuş parolası değiştirilene kadar hiçbir şey çalıştırmıyor. Makinede değiştirin (passwd %2) ya da süresiz yapın (chage -M -1 %2), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The machine ran out of memory and its kernel killed the step (dmesg there says what used it). The machine may have been changed. Free some memory or add swap, then retry.</source>
        <translation>Makinenin belleği tükendi ve çekirdeği adımı sonlandırdı (belleği neyin kullandığını oradaki dmesg söyler). Makine değiştirilmiş olabilir. Bellek boşaltın ya da takas alanı ekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk of %2 can hold no more files (no free inodes). Nothing was changed. Remove files on the machine, then retry.</source>
        <translation>%1 yazılamıyor: %2 diski daha fazla dosya alamıyor (boş inode yok). Hiçbir şey değiştirilmedi. Makinede dosya silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is in the way. Nothing was changed. Look at it on the machine (ls -l %2), remove it, then retry.</source>
        <translation>%1 yazılamıyor: %2 yolda duruyor. Hiçbir şey değiştirilmedi. Makinede ona bakın (ls -l %2), kaldırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the name of a package source could not be resolved: “%2”. Can the machine resolve names (/etc/resolv.conf)? Fix that, then retry.</source>
        <translation>%1 kurulamadı, çünkü bir paket kaynağının adı çözülemedi: “%2”. Makine adları çözebiliyor mu (/etc/resolv.conf)? Bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source does not have what apt looks for: “%2”. Correct the source in /etc/apt on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü apt’nin aradığı bir paket kaynağında yok: “%2”. Makinede /etc/apt içindeki kaynağı düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because no package source of the machine has it: “%2”. Add a source that has it in /etc/apt there, then retry.</source>
        <translation>%1 kurulamadı, çünkü makinenin hiçbir paket kaynağında yok: “%2”. Orada /etc/apt içine onu içeren bir kaynak ekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a program that the machine runs before each installation failed: “%2”. See the output; fix that there, then retry.</source>
        <translation>%1 kurulamadı, çünkü makinenin her kurulumdan önce çalıştırdığı bir program başarısız oldu: “%2”. Çıktıya bakın; bunu orada düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package&apos;s script failed: “%2”. See the output; fix that on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü bir paketin betiği başarısız oldu: “%2”. Çıktıya bakın; bunu makinede düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt cannot read its own settings: “%2”. Fix that on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü apt kendi ayarlarını okuyamıyor: “%2”. Bunu makinede düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed: “%2”. See the output; fix that on the machine, then retry.</source>
        <translation>%1 kurulamadı: “%2”. Çıktıya bakın; bunu makinede düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony has no time source. Add one to %1 on the machine (see chrony.conf(5)), restart chrony, then run this step again.</source>
        <translation>Saat eşitlenmiş değil: chrony’nin zaman kaynağı yok. Makinede %1 dosyasına bir tane ekleyin (bkz. chrony.conf(5)), chrony’yi yeniden başlatın, sonra bu adımı yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: all of chrony&apos;s sources are switched off (%1). Run chronyc online on the machine.</source>
        <translation>Saat eşitlenmiş değil: chrony’nin bütün kaynakları kapatılmış (%1). Makinede chronyc online çalıştırın.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the names of chrony&apos;s sources could not be resolved (%1). Can the machine resolve names (/etc/resolv.conf), and are these right?</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kaynaklarının adları çözülemedi (%1). Makine adları çözebiliyor mu (/etc/resolv.conf), bu adlar doğru mu?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: none of chrony&apos;s sources answers (%1). Can the machine reach them by UDP, port 123?</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kaynaklarının hiçbiri yanıt vermiyor (%1). Makine onlara UDP ile, 123 portundan ulaşabiliyor mu?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the key exchange (NTS) with %1 does not succeed (%2). Can the machine reach TCP port 4460 there?</source>
        <translation>Saat eşitlenmiş değil: %1 ile anahtar değişimi (NTS) başarılı olmuyor (%2). Makine orada TCP 4460 portuna ulaşabiliyor mu?</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony waits for %1, which its configuration requires (require) and which cannot be used. See chronyc selectdata on the machine.</source>
        <translation>Saat eşitlenmiş değil: chrony %1 kaynağını bekliyor; yapılandırması onu şart koşuyor (require), ama o kullanılamıyor. Makinede chronyc selectdata çıktısına bakın.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony&apos;s sources disagree, and no majority of them is right (%1). Compare them with chronyc sources on the machine; three or more help.</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kaynakları birbiriyle uyuşmuyor ve haklı bir çoğunluk yok (%1). Makinede chronyc sources ile onları karşılaştırın; üç ya da daha çok kaynak işe yarar.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: the time that chrony&apos;s sources give is not exact enough (%1). See maxdistance and maxjitter in chrony.conf(5).</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kaynaklarının verdiği zaman yeterince kesin değil (%1). chrony.conf(5) içinde maxdistance ve maxjitter ayarlarına bakın.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony&apos;s sources say that they are not synchronised themselves (%1).</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kaynakları kendilerinin de eşitlenmediğini söylüyor (%1).</translation>
    </message>
    <message>
        <source>The clock is not synchronised yet: chrony takes its first measurements (%1). Run this step again in a minute.</source>
        <translation>Saat henüz eşitlenmiş değil: chrony ilk ölçümlerini yapıyor (%1). Bu adımı bir dakika sonra yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony has selected none of its sources (%1). See chronyc selectdata on the machine.</source>
        <translation>Saat eşitlenmiş değil: chrony kaynaklarının hiçbirini seçmedi (%1). Makinede chronyc selectdata çıktısına bakın.</translation>
    </message>
    <message>
        <source>chrony was started with -x: it measures the time and never sets the clock. Remove -x from its options (/etc/default/chrony, /etc/sysconfig/chronyd) and restart it.</source>
        <translation>chrony -x ile başlatılmış: zamanı ölçüyor, ama saati asla ayarlamıyor. Seçeneklerinden -x’i çıkarın (/etc/default/chrony, /etc/sysconfig/chronyd) ve onu yeniden başlatın.</translation>
    </message>
    <message>
        <source>The time sources that this machine had before chrony could not be written to %1 (%2); see the output. Fix that first, then run this step again.</source>
        <translation>Bu makinenin chrony’den önceki zaman kaynakları %1 dosyasına yazılamadı (%2); çıktıya bakın. Önce bunu düzeltin, sonra bu adımı yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>Packages are not taken back: chrony stays as it is now, with its time sources.</source>
        <translation>Paketler geri alınmaz: chrony, zaman kaynaklarıyla birlikte şimdiki hâliyle kalır.</translation>
    </message>
    <message>
        <source>The time sources that Howdah wrote to %1 could not be removed; see the output. Fix that first, then take back again.</source>
        <translation>Howdah’nın %1 dosyasına yazdığı zaman kaynakları kaldırılamadı; çıktıya bakın. Önce bunu düzeltin, sonra yeniden geri alın.</translation>
    </message>
    <message>
        <source>chrony is installed, but %1 is %2: “%3”. Fix that on the machine, then retry.</source>
        <translation>chrony kurulu, ama %1 %2 durumunda: “%3”. Bunu makinede düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Whether %1 keeps the clock synchronised could not be found out.</source>
        <translation>%1 hizmetinin saati eşitli tutup tutmadığı öğrenilemedi.</translation>
    </message>
    <message>
        <source>chrony is installed, but it refuses its configuration: “%1”. Nothing was changed. Fix that on the machine, then retry.</source>
        <translation>chrony kurulu, ama yapılandırmasını reddediyor: “%1”. Hiçbir şey değiştirilmedi. Bunu makinede düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>chrony runs.</source>
        <translation>chrony çalışıyor.</translation>
    </message>
    <message>
        <source>chrony would be installed, enabled and started; apt removes %1 for it. The time sources that the machine has now would be taken over: %2.</source>
        <translation>chrony kurulacak, etkinleştirilecek ve başlatılacak; apt bunun için %1 paketini kaldırır. Makinenin şimdiki zaman kaynakları devralınacak: %2.</translation>
    </message>
    <message>
        <source>chrony was installed and runs.</source>
        <translation>chrony kuruldu ve çalışıyor.</translation>
    </message>
    <message>
        <source>chrony was installed and runs; apt removed %1 for it.</source>
        <translation>chrony kuruldu ve çalışıyor; apt bunun için %1 paketini kaldırdı.</translation>
    </message>
    <message>
        <source>chrony was installed and runs; apt removed %1 for it. The time sources that the machine had were taken over: %2.</source>
        <translation>chrony kuruldu ve çalışıyor; apt bunun için %1 paketini kaldırdı. Makinenin zaman kaynakları devralındı: %2.</translation>
    </message>
    <message>
        <source>Others may write to %1 or its directory, so sshd refuses the key, and their modes could not be changed; see the output. Run chmod go-w on both on the machine, then retry.</source>
        <translation>Başkaları %1 ya da klasörü üzerine yazabiliyor, bu yüzden sshd anahtarı reddediyor; izinleri de değiştirilemedi; çıktıya bakın. Makinede ikisi için chmod go-w çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: PermitRootLogin is %3 there (%4). Run the step for root login again, or correct that line. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: orada PermitRootLogin %3 (%4). Root oturumu adımını yeniden çalıştırın ya da o satırı düzeltin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>There is no account %2 on %1. Correct the account, then retry.</source>
        <translation>%1 makinesinde %2 hesabı yok. Hesabı düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: the account is locked, and sshd works without PAM there, so it refuses even a key. Give it a password (passwd %2) or set UsePAM yes, then retry. sshd&apos;s log: %3.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: hesap kilitli ve orada sshd PAM olmadan çalışıyor, bu yüzden anahtarı bile reddediyor. Hesaba bir parola verin (passwd %2) ya da UsePAM yes ayarlayın, sonra yeniden deneyin. sshd günlüğü: %3.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: %3 belongs to %4, so sshd does not trust what is in it (StrictModes). Run chown %2 %3 on the machine, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının anahtarla oturum açmasına izin vermiyor: %3, %4 hesabına ait, bu yüzden sshd içindekilere güvenmiyor (StrictModes). Makinede chown %2 %3 çalıştırın, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: others may write to %3 (mode %4), so sshd does not trust what is in it (StrictModes). Run chmod go-w %3 on the machine, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının anahtarla oturum açmasına izin vermiyor: başkaları %3 üzerine yazabiliyor (izinler %4), bu yüzden sshd içindekilere güvenmiyor (StrictModes). Makinede chmod go-w %3 çalıştırın, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: SELinux has a wrong label for %3. Run restorecon -RF %3 on the machine, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının anahtarla oturum açmasına izin vermiyor: SELinux’ta %3 için yanlış bir etiket var. Makinede restorecon -RF %3 çalıştırın, sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key: the key is not in %3, where sshd reads it (AuthorizedKeysFile). Run the step for the SSH key again. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının anahtarla oturum açmasına izin vermiyor: anahtar, sshd’nin okuduğu %3 içinde değil (AuthorizedKeysFile). SSH anahtarı adımını yeniden çalıştırın. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: a rule in %3 (pam_access) forbids it. Allow %2 from this computer there, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: %3 içindeki bir kural (pam_access) bunu yasaklıyor. Orada bu bilgisayardan gelen %2 kullanıcısına izin verin, sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: a rule of PAM there forbids it, %3 in %4. Change that rule, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: orada PAM’in bir kuralı bunu yasaklıyor, %4 içindeki %3. O kuralı değiştirin, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its shell %3 is not in /etc/shells (pam_shells). Add it there, then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: kabuğu %3, /etc/shells içinde değil (pam_shells). Onu oraya ekleyin, sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>No cause was found on %1, and sshd&apos;s log says nothing about it.</source>
        <translation>%1 makinesinde bir neden bulunamadı, sshd günlüğü de bu konuda bir şey söylemiyor.</translation>
    </message>
    <message>
        <source>Not tried, because “%1” did not succeed. Fix that first, then retry.</source>
        <translation>Denenmedi, çünkü “%1” başarılı olmadı. Önce onu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The step&apos;s program ended with exit status %1 without reporting a result. See the output; the machine may have been changed.</source>
        <translation>Adımın programı, bir sonuç bildirmeden %1 çıkış durumuyla bitti. Çıktıya bakın; makine değiştirilmiş olabilir.</translation>
    </message>
    <message>
        <source>The step was killed on the machine (signal %1), before its limit and not by Howdah: by somebody there, or by a limit of the machine (sudo&apos;s command_timeout, systemd). The machine may have been changed. See the output and the machine&apos;s journal, then retry.</source>
        <translation>Adım makinede sonlandırıldı (sinyal %1); sınırı dolmadan ve Howdah tarafından değil: oradaki biri ya da makinenin bir sınırı (sudo’nun command_timeout ayarı, systemd) yaptı. Makine değiştirilmiş olabilir. Çıktıya ve makinenin günlüğüne bakın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>This computer could not start another thread for this machine. Nothing was changed there. Run with fewer machines, or raise the limit (ulimit -u), then retry.</source>
        <translation>Bu bilgisayar bu makine için bir iş parçacığı daha başlatamadı. Orada hiçbir şey değiştirilmedi. Daha az makineyle çalışın ya da sınırı yükseltin (ulimit -u), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Stopped here; the package installation continues on the machine until it is complete. Run the step again later to verify it.</source>
        <translation>Burada durduruldu; makinedeki paket kurulumu tamamlanana kadar sürer. Doğrulamak için adımı daha sonra yeniden çalıştırın.</translation>
    </message>
    <message>
        <source>The connection broke during this step and could not be restored. The machine may have been changed. Look at its console, then retry.</source>
        <translation>Bu adım sırasında bağlantı koptu ve yeniden kurulamadı. Makine değiştirilmiş olabilir. Konsoluna bakın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The connection broke during this step, and when it was restored another run was working on the machine (%1). The machine may have been changed. Wait until that run has ended, then retry.</source>
        <translation>Bu adım sırasında bağlantı koptu; yeniden kurulduğunda makinede başka bir çalıştırma sürüyordu (%1). Makine değiştirilmiş olabilir. O çalıştırmanın bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The connection broke during this step and was restored, but the work that had been started before did not end within %1. The machine may have been changed. Wait until it has ended there, then retry.</source>
        <translation>Bu adım sırasında bağlantı koptu ve yeniden kuruldu, ama kopmadan önce başlamış olan iş %1 içinde bitmedi. Makine değiştirilmiş olabilir. Orada bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>the connection broke and was restored; waiting until the work that had been started before has ended there</source>
        <translation>bağlantı koptu ve yeniden kuruldu; önceden başlamış işin orada bitmesi bekleniyor</translation>
    </message>
    <message>
        <source>the lock of an earlier run that no longer exists was taken over on this machine: %1</source>
        <translation>bu makinede, artık var olmayan önceki bir çalıştırmanın kilidi devralındı: %1</translation>
    </message>
    <message>
        <source>Not tried: “%1” failed before it. Machines in use are changed one at a time, and the first failure stops this.</source>
        <translation>Denenmedi: ondan önce “%1” başarısız oldu. Kullanımdaki makineler tek tek değiştirilir ve ilk başarısızlıkta bu durur.</translation>
    </message>
    <message>
        <source>No machine was reached, so this computer was not changed.</source>
        <translation>Hiçbir makineye ulaşılamadı, bu yüzden bu bilgisayar değiştirilmedi.</translation>
    </message>
    <message>
        <source>Kept: no login other than by this key has been proved to work, and removing the key would lock you out. Log in with a password or as another user, then take back again.</source>
        <translation>Bırakıldı: bu anahtardan başka bir oturum açma yolunun çalıştığı kanıtlanmadı; anahtar kaldırılırsa dışarıda kalırdınız. Bir parolayla ya da başka bir kullanıcı olarak oturum açın, sonra yeniden geri alın.</translation>
    </message>
    <message>
        <source>Logged in as %1, root through %2. Root login by key worked last time but was refused now: “%3”.</source>
        <translation>%1 olarak oturum açıldı, root yetkisi %2 ile. Anahtarla root oturumu geçen sefer çalışmıştı, şimdi reddedildi: “%3”.</translation>
    </message>
    <message>
        <source>Logged in as %1. The key, which worked last time, was not sufficient: “%2”.</source>
        <translation>%1 olarak oturum açıldı. Geçen sefer yeten anahtar yetmedi: “%2”.</translation>
    </message>
    <message>
        <source>Connected as root. System: %1.</source>
        <translation>root olarak bağlanıldı. Sistem: %1.</translation>
    </message>
    <message>
        <source>The kernel&apos;s firewall rules could not be read completely; see the output. So it is not known whether a firewall blocks the cluster. Fix that first, then retry.</source>
        <translation>Çekirdeğin güvenlik duvarı kuralları bütünüyle okunamadı; çıktıya bakın. Bu yüzden bir güvenlik duvarının kümeyi engelleyip engellemediği bilinmiyor. Önce bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>No firewall blocks the cluster.</source>
        <translation>Kümeyi engelleyen bir güvenlik duvarı yok.</translation>
    </message>
    <message>
        <source>%1 is off now, but would be on again after the next boot, with %2 rules. It would be switched off permanently.</source>
        <translation>%1 şimdi kapalı, ama bir sonraki açılıştan sonra %2 kuralla yeniden açık olacaktı. Kalıcı olarak kapatılacak.</translation>
    </message>
    <message>
        <source>%1 would be switched off, but packets of the cluster would still be blocked by rules that it does not remove: %2. Open the cluster&apos;s ports there, or remove these rules.</source>
        <translation>%1 kapatılacak, ama kümenin paketleri onun kaldırmadığı kurallarla yine engellenecek: %2. Kümenin portlarını orada açın ya da bu kuralları kaldırın.</translation>
    </message>
    <message>
        <source>%1 would be switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine.</source>
        <translation>%1 kapatılacak, ama Howdah’nın anlamadığı başka kurallar (%2) kümenin paketlerini engelleyebilir: %3. Makinede onları kontrol edin.</translation>
    </message>
    <message>
        <source>%1 was off, but would have been on again after the next boot, with %2 rules. It is now switched off permanently.</source>
        <translation>%1 kapalıydı, ama bir sonraki açılıştan sonra %2 kuralla yeniden açık olacaktı. Şimdi kalıcı olarak kapatıldı.</translation>
    </message>
    <message>
        <source>%1 is still on although it was switched off; see the output. Switch it off on the machine, then retry.</source>
        <translation>%1 kapatıldığı hâlde hâlâ açık; çıktıya bakın. Onu makinede kapatın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 is now switched off, but packets of the cluster are still blocked by rules that it does not remove: %2. Open the cluster&apos;s ports there, or remove these rules, then retry.</source>
        <translation>%1 şimdi kapalı, ama kümenin paketleri onun kaldırmadığı kurallarla hâlâ engelleniyor: %2. Kümenin portlarını orada açın ya da bu kuralları kaldırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 is now switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine. If the cluster&apos;s connections work, untick this step.</source>
        <translation>%1 şimdi kapalı, ama Howdah’nın anlamadığı başka kurallar (%2) kümenin paketlerini engelleyebilir: %3. Makinede onları kontrol edin. Kümenin bağlantıları çalışıyorsa bu adımın işaretini kaldırın.</translation>
    </message>
    <message>
        <source>Packets of the cluster are blocked by rules that belong neither to ufw nor to firewalld: %1. Nothing was changed, because Howdah does not know which program made them. Switch them off (nftables.service, netfilter-persistent), or open the cluster&apos;s ports there, then retry.</source>
        <translation>Kümenin paketleri, ne ufw’ye ne de firewalld’ye ait olan kurallarla engelleniyor: %1. Hiçbir şey değiştirilmedi, çünkü Howdah bunları hangi programın koyduğunu bilmiyor. Onları kapatın (nftables.service, netfilter-persistent) ya da kümenin portlarını orada açın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>No rule blocks packets of the cluster now, but after the next boot these rules will: %1. Nothing was changed, because Howdah does not know which program made them. Disable the service that loads them (nftables.service, netfilter-persistent), or open the cluster&apos;s ports there, then retry.</source>
        <translation>Şimdi kümenin paketlerini engelleyen bir kural yok, ama bir sonraki açılıştan sonra şu kurallar engelleyecek: %1. Hiçbir şey değiştirilmedi, çünkü Howdah bunları hangi programın koyduğunu bilmiyor. Onları yükleyen hizmeti devre dışı bırakın (nftables.service, netfilter-persistent) ya da kümenin portlarını orada açın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Rules that Howdah does not understand (%1) may block packets of the cluster: %2. Nothing was changed. Check them on the machine. If the cluster&apos;s connections work, untick this step.</source>
        <translation>Howdah’nın anlamadığı kurallar (%1) kümenin paketlerini engelleyebilir: %2. Hiçbir şey değiştirilmedi. Makinede onları kontrol edin. Kümenin bağlantıları çalışıyorsa bu adımın işaretini kaldırın.</translation>
    </message>
    <message>
        <source>%1 was switched on again after Howdah had switched it off; it was left on.</source>
        <translation>%1, Howdah onu kapattıktan sonra yeniden açılmış; açık bırakıldı.</translation>
    </message>
    <message>
        <source>The machine&apos;s full name is %1.</source>
        <translation>Makinenin tam adı %1.</translation>
    </message>
    <message>
        <source>Would be checked after the host name and its line in /etc/hosts are set.</source>
        <translation>Makine adı ve onun /etc/hosts içindeki satırı ayarlandıktan sonra kontrol edilecek.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) lists %4 before files (/etc/hosts). Nothing was changed by this step. Put files first in the “hosts:” line there, then retry.</source>
        <translation>“hostname --fqdn”, %2 yerine %1 diyor, çünkü /etc/nsswitch.conf (%3. satır) %4 kaynağını files’tan (/etc/hosts) önce sayıyor. Bu adım hiçbir şeyi değiştirmedi. Orada “hosts:” satırında files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) does not list files (/etc/hosts) in its “hosts:” line. Nothing was changed by this step. Put files first there, then retry.</source>
        <translation>“hostname --fqdn”, %2 yerine %1 diyor, çünkü /etc/nsswitch.conf dosyasının “hosts:” satırında (%3. satır) files (/etc/hosts) yok. Bu adım hiçbir şeyi değiştirmedi. Orada files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“hostname --fqdn” says %1 instead of %2, because %3 still has an old answer in its cache. Nothing was changed by this step. Restart %3 on the machine, then retry.</source>
        <translation>“hostname --fqdn”, %2 yerine %1 diyor, çünkü %3 önbelleğinde hâlâ eski bir yanıt tutuyor. Bu adım hiçbir şeyi değiştirmedi. Makinede %3 hizmetini yeniden başlatın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>After Howdah had set it, the host name was changed to %1; it was left as it is.</source>
        <translation>Makine adı, Howdah onu ayarladıktan sonra %1 olarak değiştirilmiş; değiştirilmeden bırakıldı.</translation>
    </message>
    <message>
        <source>The setting that kept other programs from changing the host name was removed.</source>
        <translation>Başka programların makine adını değiştirmesini engelleyen ayar kaldırıldı.</translation>
    </message>
    <message>
        <source>cloud-init will set the host name %1 at the next boot of this machine (preserve_hostname is not set). Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry.</source>
        <translation>cloud-init bu makinenin bir sonraki açılışında makine adını %1 olarak ayarlayacak (preserve_hostname ayarlı değil). “Makine adı” adımının “cloud-init ya da Proxmox makine adını ayarlıyorsa” seçeneği için “o kapatılsın” seçin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>cloud-init will set the host name %1 at the next boot of this machine. That cannot be switched off on the machine, because %2 says preserve_hostname: false. Change the machine&apos;s name at its provider, then retry.</source>
        <translation>cloud-init bu makinenin bir sonraki açılışında makine adını %1 olarak ayarlayacak. Bu makinede kapatılamıyor, çünkü %2 içinde preserve_hostname: false yazıyor. Makinenin adını sağlayıcısında değiştirin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Proxmox sets this container&apos;s name (%1) at every start of it. Set the option “Where cloud-init or Proxmox sets the host name” of the step “Hostname” to “switch that off”, then retry; or change the container&apos;s name in Proxmox.</source>
        <translation>Proxmox bu kapsayıcının adını (%1) her başlatılışında ayarlıyor. “Makine adı” adımının “cloud-init ya da Proxmox makine adını ayarlıyorsa” seçeneği için “o kapatılsın” seçin, sonra yeniden deneyin; ya da kapsayıcının adını Proxmox’ta değiştirin.</translation>
    </message>
    <message>
        <source>The host name is %1; other programs would be kept from changing it.</source>
        <translation>Makine adı %1; başka programların onu değiştirmesi engellenecek.</translation>
    </message>
    <message>
        <source>The host name is %1, and other programs are kept from changing it.</source>
        <translation>Makine adı %1 ve başka programların onu değiştirmesi engellendi.</translation>
    </message>
    <message>
        <source>The host name could not be set to %1; see the output. Its line in /etc/hosts and the name in /etc/hostname may have been changed. Retry, or take the step back.</source>
        <translation>Makine adı %1 olarak ayarlanamadı; çıktıya bakın. /etc/hosts içindeki satırı ve /etc/hostname içindeki ad değiştirilmiş olabilir. Yeniden deneyin ya da adımı geri alın.</translation>
    </message>
    <message>
        <source>%1 could not be written; see the output. It still has its old content. Is the disk full, or the file protected (lsattr)?</source>
        <translation>%1 yazılamadı; çıktıya bakın. Dosyada hâlâ eski içerik var. Disk dolu ya da dosya korumalı mı (lsattr)?</translation>
    </message>
    <message>
        <source>The block of this cluster was removed from /etc/hosts.</source>
        <translation>Bu kümenin bloğu /etc/hosts dosyasından kaldırıldı.</translation>
    </message>
    <message>
        <source>In /etc/hosts, line %1, a Howdah block has a BEGIN line without an END line, or the other way round. Nothing was changed. Fix the BEGIN and END lines by hand, then retry.</source>
        <translation>/etc/hosts dosyasının %1. satırında bir Howdah bloğunun END satırı olmayan bir BEGIN satırı var ya da tersi. Hiçbir şey değiştirilmedi. BEGIN ve END satırlarını elle düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 belongs to another cluster&apos;s block in /etc/hosts (%2). Nothing was changed. Allow this cluster to take over the name, or rename the machine.</source>
        <translation>%1, /etc/hosts içinde başka bir kümenin bloğuna ait (%2). Hiçbir şey değiştirilmedi. Bu kümenin adı devralmasına izin verin ya da makinenin adını değiştirin.</translation>
    </message>
    <message>
        <source>Would be written after the step for the host name: its line in /etc/hosts (line %1) still has another machine&apos;s name.</source>
        <translation>Makine adı adımından sonra yazılacak: onun /etc/hosts içindeki satırında (%1. satır) hâlâ başka bir makinenin adı var.</translation>
    </message>
    <message>
        <source>cloud-init rewrites /etc/hosts at every boot of this machine (manage_etc_hosts in %1), so Howdah&apos;s changes will be lost. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry.</source>
        <translation>cloud-init bu makinenin her açılışında /etc/hosts dosyasını yeniden yazıyor (%1 içinde manage_etc_hosts), bu yüzden Howdah’nın değişiklikleri kaybolacak. “Hosts tablosu” adımının “cloud-init ya da Proxmox /etc/hosts dosyasını yazıyorsa” seçeneği için “o kapatılsın” seçin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>cloud-init rewrites /etc/hosts at every boot of this machine, so Howdah&apos;s changes will be lost. That cannot be switched off on the machine, because %1 sets the list of modules too (cloud_init_modules). Set manage_etc_hosts: false in the machine&apos;s user data at its provider, then retry.</source>
        <translation>cloud-init bu makinenin her açılışında /etc/hosts dosyasını yeniden yazıyor, bu yüzden Howdah’nın değişiklikleri kaybolacak. Bu makinede kapatılamıyor, çünkü modül listesini de %1 belirliyor (cloud_init_modules). Sağlayıcısında makinenin kullanıcı verilerine manage_etc_hosts: false yazın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Proxmox rewrites its part of /etc/hosts at every start of this container, and this part contains a line of Howdah&apos;s: %1. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry; or create the file /etc/.pve-ignore.hosts.</source>
        <translation>Proxmox bu kapsayıcının her başlatılışında /etc/hosts içindeki kendi bölümünü yeniden yazıyor ve bu bölümde Howdah’nın bir satırı var: %1. “Hosts tablosu” adımının “cloud-init ya da Proxmox /etc/hosts dosyasını yazıyorsa” seçeneği için “o kapatılsın” seçin, sonra yeniden deneyin; ya da /etc/.pve-ignore.hosts dosyasını oluşturun.</translation>
    </message>
    <message>
        <source>The table would be written to /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Nothing was changed. Put files first in the “hosts:” line there, then retry.</source>
        <translation>Tablo /etc/hosts dosyasına yazılacaktı, ama bu makine %1 adını %3 yerine %2 olarak çözüyor, çünkü /etc/nsswitch.conf (%4. satır) %5 kaynağını files’tan önce sayıyor. Hiçbir şey değiştirilmedi. Orada “hosts:” satırında files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The table would be written to /etc/hosts, but /etc/nsswitch.conf (line %1) does not list files in its “hosts:” line, so /etc/hosts would not be read. Nothing was changed. Put files first there, then retry.</source>
        <translation>Tablo /etc/hosts dosyasına yazılacaktı, ama /etc/nsswitch.conf dosyasının “hosts:” satırında (%1. satır) files yok, bu yüzden /etc/hosts okunmazdı. Hiçbir şey değiştirilmedi. Orada files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>This machine asks %1 before /etc/hosts (files, line %2 of /etc/nsswitch.conf) and gets no answer, so each name look-up takes seconds. Put files first in the “hosts:” line there.</source>
        <translation>Bu makine /etc/hosts dosyasından (files, /etc/nsswitch.conf içinde %2. satır) önce %1 kaynağına soruyor ve yanıt almıyor, bu yüzden her ad araması saniyeler sürüyor. Orada “hosts:” satırında files sözcüğünü ilk sıraya koyun.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3. Check “hosts:” in /etc/nsswitch.conf, and whether a caching service (nscd) is running.</source>
        <translation>Tablo /etc/hosts içinde, ama bu makine %1 adını %3 yerine %2 olarak çözüyor. /etc/nsswitch.conf içindeki “hosts:” satırını ve önbellek tutan bir hizmetin (nscd) çalışıp çalışmadığını kontrol edin.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) does not list files in its “hosts:” line. Put files first there, then retry.</source>
        <translation>Tablo /etc/hosts içinde, ama bu makine %1 adını %3 yerine %2 olarak çözüyor, çünkü /etc/nsswitch.conf dosyasının “hosts:” satırında (%4. satır) files yok. Orada files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Put files first in the “hosts:” line there, then retry.</source>
        <translation>Tablo /etc/hosts içinde, ama bu makine %1 adını %3 yerine %2 olarak çözüyor, çünkü /etc/nsswitch.conf (%4. satır) %5 kaynağını files’tan önce sayıyor. Orada “hosts:” satırında files sözcüğünü ilk sıraya koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because %4 still has an old answer in its cache. Restart %4 on the machine, then retry.</source>
        <translation>Tablo /etc/hosts içinde, ama bu makine %1 adını %3 yerine %2 olarak çözüyor, çünkü %4 önbelleğinde hâlâ eski bir yanıt tutuyor. Makinede %4 hizmetini yeniden başlatın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>A new connection as %1 with only the key works.</source>
        <translation>%1 olarak yalnızca anahtarla kurulan yeni bir bağlantı çalışıyor.</translation>
    </message>
    <message>
        <source>%1 does not accept the key for %2, although it was put in place. Look at sshd&apos;s log on the machine (journalctl -u ssh). The login that was used so far still works.</source>
        <translation>%1 makinesi, yerine konduğu hâlde %2 için anahtarı kabul etmiyor. Makinedeki sshd günlüğüne bakın (journalctl -u ssh). Şimdiye kadar kullanılan oturum açma yolu hâlâ çalışıyor.</translation>
    </message>
    <message>
        <source>%1 closes the connection when %2 logs in with the key. A rule there may forbid the login of %2; sshd&apos;s log on the machine says which (journalctl -u ssh).</source>
        <translation>%1, %2 anahtarla oturum açınca bağlantıyı kesiyor. Oradaki bir kural %2 oturumunu yasaklıyor olabilir; hangisi olduğunu makinedeki sshd günlüğü söyler (journalctl -u ssh).</translation>
    </message>
    <message>
        <source>The login of %1 on %2 asks for a code besides the key (a second factor), which only its user can enter, so the login was not completed.</source>
        <translation>%2 makinesinde %1 oturumu anahtarın yanında bir kod istiyor (ikinci etken); onu yalnızca kullanıcısı girebilir, bu yüzden oturum açma tamamlanmadı.</translation>
    </message>
    <message>
        <source>Key pairs are never deleted: %1 was kept.</source>
        <translation>Anahtar çiftleri asla silinmez: %1 bırakıldı.</translation>
    </message>
    <message>
        <source>%1 could not be read, or it is not a regular file; see the output. It was not changed. Look at it on the machine (ls -l %1), then retry.</source>
        <translation>%1 okunamadı ya da olağan bir dosya değil; çıktıya bakın. Değiştirilmedi. Makinede ona bakın (ls -l %1), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 contains NUL bytes (line %2), which a power failure may leave behind. It was not changed. Remove them on the machine, then retry.</source>
        <translation>%1 NUL baytları içeriyor (%2. satır); bunlar bir elektrik kesintisinden kalmış olabilir. Dosya değiştirilmedi. Onları makinede silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be written completely, and its old content could not be restored; see the output. A copy of the old file is in %2 on the machine. Free some space there, then retry, or copy it back by hand.</source>
        <translation>%1 bütünüyle yazılamadı ve eski içeriği geri konamadı; çıktıya bakın. Eski dosyanın bir kopyası makinede %2 konumunda. Orada yer açıp yeniden deneyin ya da onu elle geri kopyalayın.</translation>
    </message>
    <message>
        <source>The current state could not be saved for take-back in %1; see the output. Nothing was changed. Is that disk full, or read-only? Fix that first, then retry.</source>
        <translation>Şimdiki durum, geri alma için %1 içine kaydedilemedi; çıktıya bakın. Hiçbir şey değiştirilmedi. O disk dolu ya da salt okunur mu? Önce onu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The current state could not be saved for take-back in %1; see the output. What this step had changed before remains, and can be taken back. Is that disk full, or read-only? Fix that first, then retry.</source>
        <translation>Şimdiki durum, geri alma için %1 içine kaydedilemedi; çıktıya bakın. Bu adımın daha önce değiştirdiği kalır ve geri alınabilir. O disk dolu ya da salt okunur mu? Önce onu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>An old record of the state before Howdah could not be removed: %1; see the output. Is that disk read-only? Fix that first, then retry.</source>
        <translation>Howdah’dan önceki duruma ait eski bir kayıt silinemedi: %1; çıktıya bakın. O disk salt okunur mu? Önce onu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The changes were taken back, but the record of them could not be removed: %1; see the output. Is that disk read-only? Fix that first, then take back again.</source>
        <translation>Değişiklikler geri alındı, ama onların kaydı silinemedi: %1; çıktıya bakın. O disk salt okunur mu? Önce onu düzeltin, sonra yeniden geri alın.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is protected by its attribute %3 (chattr). Nothing was changed. If that is not intended, run chattr -%3 %2 on the machine, then retry.</source>
        <translation>%1 yazılamıyor: %2, %3 özniteliğiyle korunuyor (chattr). Hiçbir şey değiştirilmedi. Bu bilerek yapılmadıysa makinede chattr -%3 %2 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2 is mounted read-only. Nothing was changed. Mount it read-write on the machine, then retry.</source>
        <translation>%1 yazılamıyor: %2 salt okunur bağlanmış. Hiçbir şey değiştirilmedi. Makinede onu yazılabilir bağlayın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk of %2 is full. Nothing was changed. Free some space on the machine, then retry.</source>
        <translation>%1 yazılamıyor: %2 diski dolu. Hiçbir şey değiştirilmedi. Makinede yer açın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 cannot be written: writing to %2 is not permitted, not even for root (a network file system, or a security module?). Nothing was changed. Allow it on the machine, then retry.</source>
        <translation>%1 yazılamıyor: %2 üzerine yazmaya root’un bile izni yok (bir ağ dosya sistemi ya da bir güvenlik modülü mü?). Hiçbir şey değiştirilmedi. Makinede buna izin verin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>This machine is in use (%1), so this was not changed. To change it too, allow it for this machine before the run.</source>
        <translation>Bu makine kullanımda (%1), bu yüzden bu değiştirilmedi. Bunu da değiştirmek için çalıştırmadan önce bu makine için izin verin.</translation>
    </message>
    <message>
        <source>sshd&apos;s settings could not be read on this machine: %1 is missing in the output of sshd -T. Nothing was changed. Is it OpenSSH&apos;s sshd? Otherwise set up root login by hand, or choose to work through sudo.</source>
        <translation>Bu makinede sshd’nin ayarları okunamadı: sshd -T çıktısında %1 yok. Hiçbir şey değiştirilmedi. Bu, OpenSSH’nin sshd’si mi? Değilse root oturumunu elle ayarlayın ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>%1 is in memory (%2), so what was written to it will be lost at the next boot. Make the same change where this file is created from.</source>
        <translation>%1 bellekte (%2), bu yüzden oraya yazılan bir sonraki açılışta kaybolacak. Aynı değişikliği bu dosyanın oluşturulduğu yerde de yapın.</translation>
    </message>
    <message>
        <source>%1 comes from outside this container (%2) and is created again when the container starts. Set the names there, too.</source>
        <translation>%1 bu kapsayıcının dışından geliyor (%2) ve kapsayıcı başlarken yeniden oluşturuluyor. Adları orada da ayarlayın.</translation>
    </message>
    <message>
        <source>%1 is created again by Windows at every start of this system. Set %2=false under [network] in /etc/wsl.conf to prevent that.</source>
        <translation>%1 dosyasını Windows bu sistemin her açılışında yeniden oluşturuyor. Bunu önlemek için /etc/wsl.conf içinde [network] altında %2=false yazın.</translation>
    </message>
    <message>
        <source>%1 says in line %2 that another program writes it: “%3”. If that program runs again, Howdah&apos;s changes may be lost. Make the same changes in that program&apos;s settings.</source>
        <translation>%1, %2. satırında onu başka bir programın yazdığını söylüyor: “%3”. O program yeniden çalışırsa Howdah’nın değişiklikleri kaybolabilir. Aynı değişiklikleri o programın ayarlarında da yapın.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt does not trust a package source: “%2”. Add the source&apos;s key (Signed-By), or remove the source from /etc/apt on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü apt bir paket kaynağına güvenmiyor: “%2”. Makinede kaynağın anahtarını ekleyin (Signed-By) ya da kaynağı /etc/apt içinden çıkarın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt considers a package source to be from the future: “%2”. The machine&apos;s clock is behind. Set it (date -s), then retry.</source>
        <translation>%1 kurulamadı, çünkü apt’ye göre bir paket kaynağı gelecekten geliyor: “%2”. Makinenin saati geri. Onu ayarlayın (date -s), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source has expired: “%2”. Is the machine&apos;s clock ahead, or the mirror out of date? Fix that, then retry.</source>
        <translation>%1 kurulamadı, çünkü bir paket kaynağının süresi geçmiş: “%2”. Makinenin saati ileri mi ya da yansı güncel değil mi? Bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the proxy refused apt&apos;s request: “%2”. Check Acquire::http::Proxy (apt-config dump) on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü vekil sunucu apt’nin isteğini reddetti: “%2”. Makinede Acquire::http::Proxy ayarını kontrol edin (apt-config dump), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a package source could not be reached: “%2”. Check the machine&apos;s network and proxy, then retry.</source>
        <translation>%1 kurulamadı, çünkü bir paket kaynağına ulaşılamadı: “%2”. Makinenin ağını ve vekil sunucusunu kontrol edin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because the data from a package source or a proxy is damaged or just being updated: “%2”. Retry a little later, or use another mirror.</source>
        <translation>%1 kurulamadı, çünkü bir paket kaynağından ya da vekil sunucudan gelen veri bozuk ya da tam o sırada güncelleniyor: “%2”. Biraz sonra yeniden deneyin ya da başka bir yansı kullanın.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a disk of the machine is full: “%2”. Free some space there (apt-get clean), then retry.</source>
        <translation>%1 kurulamadı, çünkü makinenin bir diski dolu: “%2”. Orada yer açın (apt-get clean), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because a file system of the machine is mounted read-only: “%2”. Mount it read-write, then retry.</source>
        <translation>%1 kurulamadı, çünkü makinenin bir dosya sistemi salt okunur bağlanmış: “%2”. Onu yazılabilir bağlayın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because apt asks for a CD that is not in the drive: “%2”. Remove the line “deb cdrom:” from /etc/apt/sources.list on the machine, then retry.</source>
        <translation>%1 kurulamadı, çünkü apt, sürücüde olmayan bir CD istiyor: “%2”. Makinede /etc/apt/sources.list dosyasından “deb cdrom:” satırını silin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be installed, because packages that would have to change are on hold: “%2”. See apt-mark showhold on the machine; release them (apt-mark unhold), then retry.</source>
        <translation>%1 kurulamadı, çünkü değişmesi gereken paketler tutuluyor (hold): “%2”. Makinede apt-mark showhold çıktısına bakın; onları bırakın (apt-mark unhold), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Your SSH configuration now has the right port and key for the machines (%1).</source>
        <translation>SSH yapılandırmanızda artık makineler için doğru port ve anahtar var (%1).</translation>
    </message>
    <message>
        <source>Port and key are the ones that ssh uses by default; nothing to configure.</source>
        <translation>Port ve anahtar, ssh’nin varsayılan olarak kullandıkları; yapılandırılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Your SSH configuration already has the right port and key for the machines.</source>
        <translation>SSH yapılandırmanızda makineler için doğru port ve anahtar zaten var.</translation>
    </message>
    <message>
        <source>This cluster&apos;s block was removed from your SSH configuration.</source>
        <translation>Bu kümenin bloğu SSH yapılandırmanızdan kaldırıldı.</translation>
    </message>
    <message>
        <source>The locale %1 stays, because this machine is in use (%2) and its databases may need it.</source>
        <translation>%1 yerel ayarı kalıyor, çünkü bu makine kullanımda (%2) ve veritabanları ona gerek duyabilir.</translation>
    </message>
    <message>
        <source>The locale %1 is no longer in /etc/locale.gen.</source>
        <translation>%1 yerel ayarı artık /etc/locale.gen içinde değil.</translation>
    </message>
    <message>
        <source>locale-gen failed on this machine; see the output. The line for %1 is in /etc/locale.gen. Fix that there, then retry.</source>
        <translation>locale-gen bu makinede başarısız oldu; çıktıya bakın. %1 satırı /etc/locale.gen içinde. Orada bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>“%1” is no name of a locale. Nothing was changed. Write it like en_US.UTF-8 in this step&apos;s options.</source>
        <translation>“%1” bir yerel ayar adı değil. Hiçbir şey değiştirilmedi. Bu adımın seçeneklerinde en_US.UTF-8 gibi yazın.</translation>
    </message>
    <message>
        <source>The machine has the locale %1.</source>
        <translation>Makinede %1 yerel ayarı var.</translation>
    </message>
    <message>
        <source>The machine lacks the locale %1, and it is made in another way there than in Debian (no apt-get). Nothing was changed. Make it by hand, then retry.</source>
        <translation>Makinede %1 yerel ayarı yok ve orada Debian’dakinden başka bir yolla oluşturuluyor (apt-get yok). Hiçbir şey değiştirilmedi. Onu elle oluşturun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The machine&apos;s list of locales (/usr/share/i18n/SUPPORTED) has no %1. Nothing was changed. Choose another in this step&apos;s options.</source>
        <translation>Makinenin yerel ayar listesinde (/usr/share/i18n/SUPPORTED) %1 yok. Hiçbir şey değiştirilmedi. Bu adımın seçeneklerinde başka birini seçin.</translation>
    </message>
    <message>
        <source>The package locales would be installed, and the locale %1 made.</source>
        <translation>locales paketi kurulacak ve %1 yerel ayarı oluşturulacak.</translation>
    </message>
    <message>
        <source>The locale %1 would be made.</source>
        <translation>%1 yerel ayarı oluşturulacak.</translation>
    </message>
    <message>
        <source>The locale %1 was made.</source>
        <translation>%1 yerel ayarı oluşturuldu.</translation>
    </message>
    <message>
        <source>“ssh %1” logs in, but the command given to it does not run; the machine says: “%2”. A start-up file of the account may run another program instead (exec), or the key may be for one command only. Look at its ~/.bashrc and ~/.ssh/authorized_keys there.</source>
        <translation>“ssh %1” oturum açıyor, ama ona verilen komut çalışmıyor; makine şöyle diyor: “%2”. Hesabın bir başlangıç dosyası onun yerine başka bir program çalıştırıyor olabilir (exec) ya da anahtar yalnızca tek bir komut içindir. Oradaki ~/.bashrc ve ~/.ssh/authorized_keys dosyalarına bakın.</translation>
    </message>
    <message>
        <source>The host table on this computer was left out, so %1 is not known here by name and “ssh %2” was not tried. Include this computer in the run to set it up.</source>
        <translation>Bu bilgisayardaki hosts tablosu dışarıda bırakıldı; bu yüzden %1 burada adıyla bilinmiyor ve “ssh %2” denenmedi. Bunu ayarlamak için bu bilgisayarı çalıştırmaya katın.</translation>
    </message>
    <message>
        <source>OpenSSH&apos;s sshd is not installed here, or not in the usual place. Nothing was changed. Set up root login by hand, or choose to work through sudo.</source>
        <translation>OpenSSH’nin sshd programı burada kurulu değil ya da alışılmış yerde değil. Hiçbir şey değiştirilmedi. Root oturumunu elle ayarlayın ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>sshd&apos;s configuration was not valid before this step: %1. Nothing was changed. Fix it (sshd -t says where), then retry.</source>
        <translation>sshd yapılandırması bu adımdan önce de geçerli değildi: %1. Hiçbir şey değiştirilmedi. Onu düzeltin (yerini sshd -t söyler), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>sshd&apos;s settings could not be read on this machine: %1. Nothing was changed. Fix that first (sshd -T shows it), then retry.</source>
        <translation>Bu makinede sshd’nin ayarları okunamadı: %1. Hiçbir şey değiştirilmedi. Önce bunu düzeltin (sshd -T gösterir), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Howdah&apos;s setting was removed. For root from this computer, PermitRootLogin is now %1.</source>
        <translation>Howdah’nın ayarı kaldırıldı. Bu bilgisayardan gelen root için PermitRootLogin artık %1.</translation>
    </message>
    <message>
        <source>%1 was edited after Howdah had written it; it was left as it is.</source>
        <translation>%1, Howdah yazdıktan sonra düzenlenmiş; değiştirilmeden bırakıldı.</translation>
    </message>
    <message>
        <source>The setting is in the file, but sshd could not be reloaded; see the output. Restart the SSH service on the machine&apos;s console.</source>
        <translation>Ayar dosyada, ama sshd yeniden yüklenemedi; çıktıya bakın. SSH hizmetini makinenin konsolunda yeniden başlatın.</translation>
    </message>
    <message>
        <source>sshd on this machine was started with PermitRootLogin %1 among its arguments (%2), which override its files. Nothing was changed. Remove it there (SSHD_OPTS in /etc/default/ssh, or its unit) and restart sshd, or choose to work through sudo.</source>
        <translation>Bu makinede sshd, bağımsız değişkenleri arasında PermitRootLogin %1 ile başlatılmış (%2); bunlar dosyalarındaki ayarları geçersiz kılar. Hiçbir şey değiştirilmedi. Onu oradan silin (/etc/default/ssh içinde SSHD_OPTS ya da birimi) ve sshd’yi yeniden başlatın, ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>A Match block overrides it: PermitRootLogin would stay %1 for root from this computer (%2). Nothing was changed. Change that block, or choose to work through sudo.</source>
        <translation>Bir Match bloğu bunu geçersiz kılıyor: bu bilgisayardan gelen root için PermitRootLogin %1 olarak kalırdı (%2). Hiçbir şey değiştirilmedi. O bloğu değiştirin ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>PermitRootLogin would stay %1 for root from this computer, although the first value in sshd&apos;s files would be %2. Nothing was changed. Find out what else sets it (sshd -T), or choose to work through sudo.</source>
        <translation>sshd’nin dosyalarındaki ilk değer %2 olacağı hâlde, bu bilgisayardan gelen root için PermitRootLogin %1 olarak kalırdı. Hiçbir şey değiştirilmedi. Onu başka neyin ayarladığını bulun (sshd -T) ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>sshd accepts only the users or groups listed in %1 (%2), and root is not among them (%3). Nothing was changed. Add root there, or choose to work through sudo.</source>
        <translation>sshd yalnızca %1 ile listelenen kullanıcıları ya da grupları kabul ediyor (%2), root ise aralarında değil (%3). Hiçbir şey değiştirilmedi. root’u oraya ekleyin ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>sshd refuses root because of %1 %2 (%3). Nothing was changed. Remove root there, or choose to work through sudo.</source>
        <translation>sshd, %1 %2 (%3) nedeniyle root’u reddediyor. Hiçbir şey değiştirilmedi. root’u oradan çıkarın ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>sshd accepts no keys here: PubkeyAuthentication is %1 (%2). Nothing was changed. Set it to yes, then retry.</source>
        <translation>sshd burada anahtar kabul etmiyor: PubkeyAuthentication %1 (%2). Hiçbir şey değiştirilmedi. Onu yes yapın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>sshd never accepts a key for root: AuthenticationMethods is %1 (%2). Nothing was changed. Add publickey there, or choose to work through sudo.</source>
        <translation>sshd root için hiçbir zaman anahtar kabul etmiyor: AuthenticationMethods %1 (%2). Hiçbir şey değiştirilmedi. Oraya publickey ekleyin ya da sudo üzerinden çalışmayı seçin.</translation>
    </message>
    <message>
        <source>Root may already log in, with a password too (PermitRootLogin yes in %1); this was left as it is. An option of this step restricts it to keys.</source>
        <translation>root zaten, parolayla da, oturum açabiliyor (%1 içinde PermitRootLogin yes); bu değiştirilmedi. Bu adımın bir seçeneği bunu anahtarlarla sınırlar.</translation>
    </message>
    <message>
        <source>sshd&apos;s files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It was reloaded.</source>
        <translation>sshd’nin dosyaları root’un oturum açmasına izin veriyor (PermitRootLogin %1), ama çalışan sshd, %2 dosyasının şimdiki hâlini okumamış olabilir. sshd yeniden yüklendi.</translation>
    </message>
    <message>
        <source>sshd&apos;s files let root log in (PermitRootLogin %1), but the running sshd may not have read the current %2. It would be reloaded.</source>
        <translation>sshd’nin dosyaları root’un oturum açmasına izin veriyor (PermitRootLogin %1), ama çalışan sshd, %2 dosyasının şimdiki hâlini okumamış olabilir. sshd yeniden yüklenecek.</translation>
    </message>
    <message>
        <source>sshd does not accept the new setting: %1. It was removed again; nothing is changed.</source>
        <translation>sshd yeni ayarı kabul etmiyor: %1. Ayar yeniden kaldırıldı; hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>PermitRootLogin is still %1 for root from this computer, although %2 says %3. The setting was removed again; nothing is changed. Check the Include lines of /etc/ssh/sshd_config.</source>
        <translation>%2 dosyasında %3 yazdığı hâlde bu bilgisayardan gelen root için PermitRootLogin hâlâ %1. Ayar yeniden kaldırıldı; hiçbir şey değişmedi. /etc/ssh/sshd_config içindeki Include satırlarını kontrol edin.</translation>
    </message>
    <message>
        <source>The new setting in %1 does not work, and it could not be removed again; see the output. A copy of the old file is in /var/lib/howdah on the machine. Correct %1 there, then retry.</source>
        <translation>%1 içindeki yeni ayar işe yaramıyor ve yeniden kaldırılamadı; çıktıya bakın. Eski dosyanın bir kopyası makinede /var/lib/howdah içinde. %1 dosyasını orada düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>There is no key pair on this computer yet, so nothing was changed by this step. Create the key pair first: run the step “SSH key pair on this computer” (key-pair), then retry.</source>
        <translation>Bu bilgisayarda henüz anahtar çifti yok, bu yüzden bu adım hiçbir şeyi değiştirmedi. Önce anahtar çiftini oluşturun: “Bu bilgisayarda SSH anahtar çifti” (key-pair) adımını çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>On this machine it could not be found out where sshd reads the keys of %1: %2. Nothing was changed. Fix that first (sshd -T shows it), then retry.</source>
        <translation>Bu makinede sshd’nin %1 kullanıcısının anahtarlarını nereden okuduğu öğrenilemedi: %2. Hiçbir şey değiştirilmedi. Önce bunu düzeltin (sshd -T gösterir), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 belongs to %2, not to %3, so sshd refuses the key, and Howdah does not work as root in another account&apos;s directory. Nothing was changed. Run chown %3 %1 on the machine, then retry.</source>
        <translation>%1, %3 değil %2 kullanıcısına ait; bu yüzden sshd anahtarı reddeder, Howdah da başka bir hesabın klasöründe root olarak çalışmaz. Hiçbir şey değiştirilmedi. Makinede chown %3 %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Others may write to %1 (mode %2), so they could redirect what is written there. Nothing was changed. Run chmod go-w %1 on the machine, then retry.</source>
        <translation>Başkaları %1 üzerine yazabiliyor (izinler %2), yani oraya yazılanı başka yere yönlendirebilirler. Hiçbir şey değiştirilmedi. Makinede chmod go-w %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 is not a regular file in regular directories. Nothing was changed. Look at it on the machine (ls -l), fix it, then retry.</source>
        <translation>%1, olağan klasörlerde olağan bir dosya değil. Hiçbir şey değiştirilmedi. Makinede ona bakın (ls -l), düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Howdah could not become %1 on this machine: neither setpriv nor su worked; see the output. In a directory that belongs to %1 it works only as %1, so nothing was changed.</source>
        <translation>Howdah bu makinede %1 kullanıcısına geçemedi: ne setpriv ne de su işe yaradı; çıktıya bakın. %1 kullanıcısına ait bir klasörde yalnızca %1 olarak çalışır, bu yüzden hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, in a directory that belongs to %2. Links there are not followed, because they could lead anywhere. Nothing was changed. Replace it with the file or directory itself, then retry.</source>
        <translation>%1, %2 kullanıcısına ait bir klasördeki bir sembolik bağ. Oradaki bağlar izlenmez, çünkü her yere götürebilirler. Hiçbir şey değiştirilmedi. Yerine dosyanın ya da klasörün kendisini koyun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%2 has no access to %1, although it is below a directory of its own, and Howdah does not work there as root. Nothing was changed. Run chown -R %2 %1 on the machine, then retry.</source>
        <translation>%1 kendi klasörünün altında olduğu hâlde %2 ona erişemiyor, Howdah da orada root olarak çalışmaz. Hiçbir şey değiştirilmedi. Makinede chown -R %2 %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB, too large for a list of keys. Nothing was changed. Look at it on the machine, then retry.</source>
        <translation>%1, 1 MiB’tan büyük; bu, bir anahtar listesi için fazla büyük. Hiçbir şey değiştirilmedi. Makinede ona bakın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The key was removed from %1.</source>
        <translation>Anahtar %1 dosyasından kaldırıldı.</translation>
    </message>
    <message>
        <source>The key was in %1 before Howdah&apos;s first run; it was kept.</source>
        <translation>Anahtar, Howdah’nın ilk çalıştırmasından önce de %1 içindeydi; bırakıldı.</translation>
    </message>
    <message>
        <source>The key in %1 has options in front of it that Howdah did not write; that line was kept. Remove it by hand if nobody needs it.</source>
        <translation>%1 içindeki anahtarın önünde Howdah’nın yazmadığı seçenekler var; o satır bırakıldı. Kimseye gerekmiyorsa elle silin.</translation>
    </message>
    <message>
        <source>sshd on this machine accepts no %1 keys (PubkeyAcceptedAlgorithms). Nothing was changed. Use a key of another type, for example RSA.</source>
        <translation>Bu makinedeki sshd, %1 anahtarlarını kabul etmiyor (PubkeyAcceptedAlgorithms). Hiçbir şey değiştirilmedi. Başka türden bir anahtar kullanın, örneğin bir RSA anahtarı.</translation>
    </message>
    <message>
        <source>%1, the home directory of %2, does not exist. Nothing was changed. Create it (mkhomedir_helper %2), then retry.</source>
        <translation>%2 kullanıcısının ev dizini %1 yok. Hiçbir şey değiştirilmedi. Onu oluşturun (mkhomedir_helper %2), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The key was added at the top of %1. It is also there with options in front of it, which would have run another command.</source>
        <translation>Anahtar %1 dosyasının başına eklendi. Orada, önünde başka bir komut çalıştıracak seçeneklerle de bulunuyor.</translation>
    </message>
    <message>
        <source>The key could not be written to %1; see the output. The file still has its old content.</source>
        <translation>Anahtar %1 dosyasına yazılamadı; çıktıya bakın. Dosyada hâlâ eski içerik var.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony follows nothing but the machine&apos;s own clock (“local” in its configuration). That is right only on the machine that is the time source of the others.</source>
        <translation>Saat eşitlenmiş değil: chrony yalnızca makinenin kendi saatini izliyor (yapılandırmasında “local”). Bu, yalnızca ötekilerin zaman kaynağı olan makinede doğrudur.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: chrony waits for %1, because sources with NTS are required beside others (authselectmode mix), and the key exchange does not succeed (%2). Can the machine reach TCP port 4460 there? If NTS is not intended, remove nts from that source.</source>
        <translation>Saat eşitlenmiş değil: chrony %1 kaynağını bekliyor, çünkü ötekilerin yanında NTS kullanan kaynaklar şart koşulmuş (authselectmode mix) ve anahtar değişimi başarılı olmuyor (%2). Makine orada TCP 4460 portuna ulaşabiliyor mu? NTS istenmiyorsa o kaynaktan nts sözcüğünü silin.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: fewer of chrony&apos;s sources can be used than its configuration requires (minsources); these can: %1.</source>
        <translation>Saat eşitlenmiş değil: chrony’nin kullanılabilen kaynakları, yapılandırmasının gerektirdiğinden az (minsources); kullanılabilenler: %1.</translation>
    </message>
    <message>
        <source>chrony is configured not to answer requests (%1), and its log does not say whether it follows a source. So it is not known whether the clock is synchronised.</source>
        <translation>chrony istekleri yanıtlamayacak biçimde ayarlanmış (%1) ve günlüğü bir kaynağı izleyip izlemediğini söylemiyor. Bu yüzden saatin eşitlenip eşitlenmediği bilinmiyor.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: “%1” is the last message of chrony in its log (chrony is configured not to answer requests: %2).</source>
        <translation>Saat eşitlenmiş değil: chrony’nin günlüğündeki son iletisi “%1” (chrony istekleri yanıtlamayacak biçimde ayarlanmış: %2).</translation>
    </message>
    <message>
        <source>chrony follows a source, but the clock is still %1 s off and is corrected slowly. chronyc makestep sets it at once; first check whether the running programs can handle a jump of the clock.</source>
        <translation>chrony bir kaynağı izliyor, ama saatte hâlâ %1 sn sapma var ve yavaşça düzeltiliyor. chronyc makestep onu hemen ayarlar; önce çalışan programların saatteki bir sıçramayı kaldırıp kaldıramayacağını kontrol edin.</translation>
    </message>
    <message>
        <source>%1 did not start at boot before Howdah&apos;s first run, and could not be disabled again; see the output. Look at journalctl -u %1 on the machine, then take back again.</source>
        <translation>%1, Howdah’nın ilk çalıştırmasından önce açılışta başlamıyordu ve yeniden devre dışı bırakılamadı; çıktıya bakın. Makinede journalctl -u %1 çıktısına bakın, sonra yeniden geri alın.</translation>
    </message>
    <message>
        <source>%1 did not run before Howdah&apos;s first run, and could not be stopped again; see the output. Look at journalctl -u %1 on the machine, then take back again.</source>
        <translation>%1, Howdah’nın ilk çalıştırmasından önce çalışmıyordu ve yeniden durdurulamadı; çıktıya bakın. Makinede journalctl -u %1 çıktısına bakın, sonra yeniden geri alın.</translation>
    </message>
    <message>
        <source>chrony could not be set up (%2), and %1 had been removed for it; %1 was installed again and is running. See the output, then retry.</source>
        <translation>chrony kurulamadı (%2), onun için de %1 kaldırılmıştı; %1 yeniden kuruldu ve çalışıyor. Çıktıya bakın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>chrony could not be set up (%2), %1 has been removed for it and could not be installed again: this machine has no time service now. See the output; install %1 or chrony there, then retry.</source>
        <translation>chrony kurulamadı (%2), %1 onun için kaldırıldı ve yeniden kurulamadı: bu makinenin şu anda zaman hizmeti yok. Çıktıya bakın; orada %1 ya da chrony kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>chrony is installed, but systemd does not start it here (%1). In a container the clock belongs to the machine it runs on; synchronise the time there.</source>
        <translation>chrony kurulu, ama systemd onu burada başlatmıyor (%1). Kapsayıcıda saat, üzerinde çalıştığı makineye aittir; zamanı orada eşitleyin.</translation>
    </message>
    <message>
        <source>This machine is a container that may not set the clock (CAP_SYS_TIME is missing); it has the time of the machine it runs on. Synchronise the time there.</source>
        <translation>Bu makine, saati ayarlamasına izin verilmeyen bir kapsayıcı (CAP_SYS_TIME yok); saati, üzerinde çalıştığı makinenin saatidir. Zamanı orada eşitleyin.</translation>
    </message>
    <message>
        <source>%1 keeps this machine&apos;s time with its own configuration; it was not changed.</source>
        <translation>%1 bu makinenin zamanını kendi yapılandırmasıyla tutuyor; değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 is set up to keep this machine&apos;s time, but it is not running; it was not changed. Start it, or remove it and retry to get chrony.</source>
        <translation>%1 bu makinenin zamanını tutmak üzere ayarlanmış, ama çalışmıyor; değiştirilmedi. Onu başlatın ya da chrony kurulsun diye kaldırıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The clock is not synchronised: %1 runs, but the kernel reports an unsynchronised clock. See its log on the machine (journalctl -u %1).</source>
        <translation>Saat eşitlenmiş değil: %1 çalışıyor, ama çekirdek saatin eşitlenmemiş olduğunu bildiriyor. Makinede onun günlüğüne bakın (journalctl -u %1).</translation>
    </message>
    <message>
        <source>%1 is masked on this machine: somebody switched it off permanently. Nothing was changed. Run systemctl unmask %1 there, then retry.</source>
        <translation>%1 bu makinede maskelenmiş: biri onu kalıcı olarak kapatmış. Hiçbir şey değiştirilmedi. Orada systemctl unmask %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 is on hold on this machine (apt-mark), so apt does not change it, and chrony cannot be installed. Nothing was changed. Run apt-mark unhold %1 there, then retry.</source>
        <translation>%1 bu makinede tutuluyor (apt-mark hold); apt onu değiştirmiyor, bu yüzden chrony kurulamıyor. Hiçbir şey değiştirilmedi. Orada apt-mark unhold %1 çalıştırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 keeps the clock synchronised now, but its time source could not be found out. chrony would use the default sources of its package; if they cannot be reached, the clock is no longer synchronised.</source>
        <translation>Saati şimdi %1 eşitli tutuyor, ama zaman kaynağı öğrenilemedi. chrony kendi paketinin varsayılan kaynaklarını kullanacak; onlara ulaşılamazsa saat artık eşitlenmez.</translation>
    </message>
    <message>
        <source>The time sources that the machine had before chrony would be added to it: %1.</source>
        <translation>Makinenin chrony’den önceki zaman kaynakları ona eklenecek: %1.</translation>
    </message>
    <message>
        <source>A package installation was interrupted on this machine (%1). It would be completed first (dpkg --configure -a); then chrony would be installed, enabled and started.</source>
        <translation>Bu makinede bir paket kurulumu yarıda kalmış (%1). Önce o tamamlanırdı (dpkg --configure -a); sonra chrony kurulur, etkinleştirilir ve başlatılırdı.</translation>
    </message>
    <message>
        <source>apt does not know a package chrony on this machine yet. Its package lists would be updated first; if no source has it, it cannot be installed.</source>
        <translation>apt bu makinede henüz chrony adlı bir paket bilmiyor. Önce paket listeleri güncellenecek; hiçbir kaynakta yoksa kurulamaz.</translation>
    </message>
    <message>
        <source>apt says that chrony is installed, but it is not installed completely (%1). See the output; look at it on the machine (dpkg -l chrony), then retry.</source>
        <translation>apt chrony’nin kurulu olduğunu söylüyor, ama bütünüyle kurulu değil (%1). Çıktıya bakın; makinede inceleyin (dpkg -l chrony), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>A package installation was interrupted on this machine (%2), and dpkg --configure -a did not complete it: %1. See the output; repair that there, then retry.</source>
        <translation>Bu makinede bir paket kurulumu yarıda kalmış (%2) ve dpkg --configure -a onu tamamlayamadı: %1. Çıktıya bakın; orada onu onarın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>chrony was already installed; it is now enabled and runs.</source>
        <translation>chrony zaten kuruluydu; şimdi etkin ve çalışıyor.</translation>
    </message>
    <message>
        <source>chrony now has the time sources that the machine had before it: %1.</source>
        <translation>chrony’de artık makinenin ondan önceki zaman kaynakları var: %1.</translation>
    </message>
    <message>
        <source>apt also reported another problem: “%1”. See the output; look at it on the machine (dpkg --audit).</source>
        <translation>apt başka bir sorun daha bildirdi: “%1”. Çıktıya bakın; makinede inceleyin (dpkg --audit).</translation>
    </message>
    <message>
        <source>A package installation had been interrupted on this machine (%1); it was completed (dpkg --configure -a). chrony is installed and runs.</source>
        <translation>Bu makinede bir paket kurulumu yarıda kalmıştı (%1); tamamlandı (dpkg --configure -a). chrony kurulu ve çalışıyor.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: sshd there accepts only the users or groups listed in %3 (%4). Add %2 there, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: oradaki sshd yalnızca %3 ile listelenen kullanıcıları ya da grupları kabul ediyor (%4). %2 kullanıcısını oraya ekleyin, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: %3 there excludes it (%4). Remove %2 from it, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: oradaki %3 onu dışarıda bırakıyor (%4). %2 kullanıcısını oradan çıkarın, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 accepts no keys: %2 is %3 there (%4). Correct that, then retry. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi anahtar kabul etmiyor: orada %2 %3 (%4). Bunu düzeltin, sonra yeniden deneyin. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its shell, %3 in /etc/passwd, does not exist or cannot be executed. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: kabuğu, /etc/passwd içindeki %3, yok ya da çalıştırılamıyor. Makinede başka bir kabuk ayarlayın (usermod -s /bin/bash %2), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: the account expired on %3. Remove its expiry date on the machine (chage -E -1 %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: hesabın süresi %3 tarihinde dolmuş. Makinede bitiş tarihini kaldırın (chage -E -1 %2), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in, not even by key: its password expired on %3. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına anahtarla da izin vermiyor: parolasının süresi %3 tarihinde dolmuş. Makinede parolayı değiştirin (passwd %2) ya da süresiz yapın (chage -M -1 %2), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in, not even by key: its password must be changed at the first login. Change it on the machine (passwd %2), then retry. sshd&apos;s log: %3.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına anahtarla da izin vermiyor: parolası ilk oturumda değiştirilmeli. Makinede değiştirin (passwd %2), sonra yeniden deneyin. sshd günlüğü: %3.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in: its home directory %3, where sshd reads its keys, does not exist. Create it on the machine (mkhomedir_helper %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin vermiyor: sshd’nin anahtarlarını okuduğu ev dizini %3 yok. Makinede oluşturun (mkhomedir_helper %2), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in by key as usual: in %3 the key has options in front of it, %4. Remove them there, or run the step for the SSH key again. sshd&apos;s log: %5.</source>
        <translation>%1 makinesi %2 kullanıcısının anahtarla alışıldığı gibi oturum açmasına izin vermiyor: %3 içinde anahtarın önünde seçenekler var: %4. Onları oradan silin ya da SSH anahtarı adımını yeniden çalıştırın. sshd günlüğü: %5.</translation>
    </message>
    <message>
        <source>%1 accepts no keys of the type %2 (PubkeyAcceptedAlgorithms, %3). Use a key of another type. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 türünden anahtar kabul etmiyor (PubkeyAcceptedAlgorithms, %3). Başka türden bir anahtar kullanın. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 refuses this key: it is listed in %2 (RevokedKeys). Use another key, or remove it there. sshd&apos;s log: %3.</source>
        <translation>%1 makinesi bu anahtarı reddediyor: %2 içinde listelenmiş (RevokedKeys). Başka bir anahtar kullanın ya da onu oradan çıkarın. sshd günlüğü: %3.</translation>
    </message>
    <message>
        <source>%1 lets only root log in at the moment, because the file %2 exists. Remove it on the machine when the maintenance is finished, then retry. sshd&apos;s log: %3.</source>
        <translation>%1 makinesi şu anda yalnızca root’un oturum açmasına izin veriyor, çünkü %2 dosyası var. Bakım bitince onu makinede silin, sonra yeniden deneyin. sshd günlüğü: %3.</translation>
    </message>
    <message>
        <source>%1 lets %2 log in but runs another command: ForceCommand is %3 there (%4). Remove that for %2, then retry.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin veriyor, ama başka bir komut çalıştırıyor: orada ForceCommand %3 (%4). Bunu %2 için kaldırın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in for a while after too many failed logins (%3). Wait, or reset it on the machine (faillock --user %2 --reset), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi, çok sayıda başarısız oturum denemesinden sonra %2 kullanıcısının oturum açmasına bir süre izin vermiyor (%3). Bekleyin ya da makinede bunu sıfırlayın (faillock --user %2 --reset), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 lets %2 log in, but the account has no usable shell: %3 in /etc/passwd. Set another on the machine (usermod -s /bin/bash %2), then retry. sshd&apos;s log: %4.</source>
        <translation>%1 makinesi %2 kullanıcısının oturum açmasına izin veriyor, ama hesabın kullanılabilir bir kabuğu yok: /etc/passwd içinde %3. Makinede başka bir kabuk ayarlayın (usermod -s /bin/bash %2), sonra yeniden deneyin. sshd günlüğü: %4.</translation>
    </message>
    <message>
        <source>%1 closes connections from this computer at the moment: too many connections or failed logins (MaxStartups, PerSourcePenalties). Wait some minutes, then retry. sshd&apos;s log: %2.</source>
        <translation>%1 makinesi şu anda bu bilgisayardan gelen bağlantıları kapatıyor: çok sayıda bağlantı ya da başarısız oturum denemesi (MaxStartups, PerSourcePenalties). Birkaç dakika bekleyin, sonra yeniden deneyin. sshd günlüğü: %2.</translation>
    </message>
    <message>
        <source>%1 does not let %2 log in although the key is in place. The reason is in sshd&apos;s log there: %3. Fix that, then retry.</source>
        <translation>%1 makinesi, anahtar yerinde olduğu hâlde %2 kullanıcısının oturum açmasına izin vermiyor. Nedeni oradaki sshd günlüğünde: %3. Bunu düzeltin, sonra yeniden deneyin.</translation>
    </message>
</context>
<context>
    <name>RecentProjects</name>
    <message>
        <source>the last run was interrupted</source>
        <translation>son çalıştırma yarıda kaldı</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>henüz çalıştırılmadı</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>okunamıyor</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>file, folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no longer exists</source>
        <translation>artık yok</translation>
    </message>
</context>
<context>
    <name>RecoveryFile</name>
    <message>
        <source>Unsaved edits could not be kept in %1: %2. Save the cluster to keep them.</source>
        <translation>Kaydedilmemiş düzenlemeler %1 içinde saklanamadı: %2. Saklamak için kümeyi kaydedin.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 okunamadı: %2.</translation>
    </message>
    <message>
        <source>its lock is replaced again and again</source>
        <translation>kilidinin yerine tekrar tekrar başkası konuyor</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n makine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <comment>machines, step, sentence</comment>
        <translation>%1: %2: %3</translation>
    </message>
</context>
<context>
    <name>RootShell</name>
    <message>
        <source>sudo on %1 refused this password. Nothing was changed. Check it before trying again.</source>
        <translation>%1 makinesindeki sudo bu parolayı reddetti. Hiçbir şey değiştirilmedi. Yeniden denemeden önce parolayı kontrol edin.</translation>
    </message>
    <message>
        <source>%2 on %1 asks something that Howdah does not answer: &quot;%3&quot;. Nothing was changed. Use an account that becomes root with a password alone.</source>
        <translation>%1 makinesindeki %2, Howdah’nın yanıtlamadığı bir şey soruyor: “%3”. Hiçbir şey değiştirilmedi. Yalnızca parolayla root olan bir hesap kullanın.</translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %2. Nothing was changed.</source>
        <translation>%1 makinesindeki sudo, %2 kullanıcısının parolasını istiyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 does not let %2 use sudo, so root&apos;s password is needed. Nothing was changed.</source>
        <translation>%1 makinesi %2 kullanıcısının sudo kullanmasına izin vermiyor, bu yüzden root parolası gerekiyor. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Another run is working on %1. Nothing was changed. Wait until it has ended, then retry.</source>
        <translation>%1 makinesinde başka bir çalıştırma sürüyor. Hiçbir şey değiştirilmedi. Bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Another run is working on %1: %2. Nothing was changed. Wait until it has ended, then retry.</source>
        <translation>%1 makinesinde başka bir çalıştırma sürüyor: %2. Hiçbir şey değiştirilmedi. Bitmesini bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The work on %1 was stopped, but this step is finishing on the machine: interrupting it would break the machine&apos;s packages.</source>
        <translation>%1 makinesindeki iş durduruldu, ama bu adım makinede tamamlanıyor: yarıda kesmek makinenin paketlerini bozardı.</translation>
    </message>
    <message>
        <source>The session on %1 has ended. Connect again.</source>
        <translation>%1 makinesindeki oturum sona erdi. Yeniden bağlanın.</translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Şöyle dedi: “%1”.</translation>
    </message>
    <message>
        <source>%1 did not accept root&apos;s password. Nothing was changed. If root is locked there or has no password, as on Ubuntu and in cloud images, none is accepted: allow the account to use sudo, or log in as root with a key.</source>
        <translation>%1 makinesi root parolasını kabul etmedi. Hiçbir şey değiştirilmedi. Ubuntu’da ve bulut imajlarında olduğu gibi root orada kilitliyse ya da parolası yoksa hiçbir parola kabul edilmez: hesabın sudo kullanmasına izin verin ya da anahtarla root olarak oturum açın.</translation>
    </message>
    <message>
        <source>sudo on %1 did not accept this as root&apos;s password. Nothing was changed. Check it before trying again.</source>
        <translation>%1 makinesindeki sudo bunu root parolası olarak kabul etmedi. Hiçbir şey değiştirilmedi. Yeniden denemeden önce parolayı kontrol edin.</translation>
    </message>
    <message>
        <source>%2 on %1 got the password, but gave no root shell within %3 s. Nothing was changed. Checking it, or opening root&apos;s session, hangs in PAM on the machine: is systemd-logind or a directory service stuck there?</source>
        <translation>%1 makinesindeki %2 parolayı aldı, ama %3 sn içinde root kabuğu vermedi. Hiçbir şey değiştirilmedi. Parolanın kontrolü ya da root’un oturumunun açılması makinede PAM içinde takılıyor: orada systemd-logind ya da bir dizin hizmeti mi takılmış?</translation>
    </message>
    <message>
        <source>sudo on %1 wants root&apos;s password, not that of %2 (targetpw or rootpw in its sudoers file). Nothing was changed.</source>
        <translation>%1 makinesindeki sudo, %2 kullanıcısının değil root’un parolasını istiyor (sudoers dosyasında targetpw ya da rootpw). Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>sudo on %1 wants the password of %3, not that of %2 (runaspw in its sudoers file), and Howdah has none of that account. Nothing was changed. Use an account that becomes root with its own password, or without one.</source>
        <translation>%1 makinesindeki sudo, %2 kullanıcısının değil %3 kullanıcısının parolasını istiyor (sudoers dosyasında runaspw); Howdah’da ise o hesabın parolası yok. Hiçbir şey değiştirilmedi. Kendi parolasıyla ya da parolasız root olan bir hesap kullanın.</translation>
    </message>
    <message>
        <source>with the user id %1</source>
        <translation>kullanıcı kimliği %1 ile</translation>
    </message>
    <message>
        <source>%2 on %1 switched to the account %3, not to root. Nothing was changed. A rule there decides that (in sudoers: runas_default, or a rule for that account only). Use an account that may become root.</source>
        <translation>%1 makinesindeki %2, root’a değil %3 hesabına geçti. Hiçbir şey değiştirilmedi. Buna oradaki bir kural karar veriyor (sudoers içinde: runas_default ya da yalnızca o hesap için bir kural). Root olabilen bir hesap kullanın.</translation>
    </message>
    <message>
        <source>%2 on %1 gives a root shell that may not start programs (noexec in its sudoers file), so nothing can be done there. Nothing was changed. Give the account a rule without it (visudo; EXEC: before the command), or log in as root with a key.</source>
        <translation>%1 makinesindeki %2, program başlatamayan bir root kabuğu veriyor (sudoers dosyasında noexec), bu yüzden orada hiçbir şey yapılamıyor. Hiçbir şey değiştirilmedi. Hesaba bunu içermeyen bir kural verin (visudo; komutun önüne EXEC:) ya da anahtarla root olarak oturum açın.</translation>
    </message>
    <message>
        <source>The account cannot become root on %1. Nothing was changed. Allow it to use sudo there, or log in as root; the details have the machine&apos;s messages.</source>
        <translation>Hesap %1 makinesinde root olamıyor. Hiçbir şey değiştirilmedi. Orada sudo kullanmasına izin verin ya da root olarak oturum açın; makinenin iletileri ayrıntılarda.</translation>
    </message>
    <message>
        <source>sudo on %1 does not let %2 run a shell as root. Nothing was changed. Give the account a rule for all commands (visudo: %2 ALL=(ALL) ALL), or log in as root with a key; the details have sudo&apos;s message.</source>
        <translation>%1 makinesindeki sudo, %2 kullanıcısının root olarak kabuk çalıştırmasına izin vermiyor. Hiçbir şey değiştirilmedi. Hesaba bütün komutlar için bir kural verin (visudo: %2 ALL=(ALL) ALL) ya da anahtarla root olarak oturum açın; sudo’nun iletisi ayrıntılarda.</translation>
    </message>
    <message>
        <source>sudo is not installed on %1, so %2 cannot become root with it. Nothing was changed. Let the account use su with root&apos;s password, log in as root, or install sudo there.</source>
        <translation>%1 makinesinde sudo kurulu değil, bu yüzden %2 onunla root olamıyor. Hiçbir şey değiştirilmedi. Hesabın root parolasıyla su kullanmasını sağlayın, root olarak oturum açın ya da orada sudo kurun.</translation>
    </message>
    <message>
        <source>%1 let the account log in, but its shell was not ready within %2 s. Nothing was changed. A start-up file of the account may wait for something; the details have its output.</source>
        <translation>%1 makinesinde hesap oturum açtı, ama kabuğu %2 sn içinde hazır olmadı. Hiçbir şey değiştirilmedi. Hesabın bir başlangıç dosyası bir şey bekliyor olabilir; çıktısı ayrıntılarda.</translation>
    </message>
    <message>
        <source>%1 did not end the step within its limit, and has sent nothing for %2 s. What it has changed is not known. Retry when the machine answers; the step first finds out what is done.</source>
        <translation>%1 makinesi adımı süresi içinde bitirmedi ve %2 sn boyunca hiçbir şey göndermedi. Neyi değiştirdiği bilinmiyor. Makine yanıt verince yeniden deneyin; adım önce nelerin yapılmış olduğunu bulur.</translation>
    </message>
    <message>
        <source>The shell on %1 ended in the middle of a step. What the step has changed is not known. Retry; the step first finds out what is done.</source>
        <translation>%1 makinesindeki kabuk bir adımın ortasında sona erdi. Adımın neyi değiştirdiği bilinmiyor. Yeniden deneyin; adım önce nelerin yapılmış olduğunu bulur.</translation>
    </message>
    <message>
        <source>%1 sent a line of more than 64 KiB where only short ones are allowed, and the session was closed. What the step has changed is not known. Retry; the step first finds out what is done.</source>
        <translation>%1 makinesi, yalnızca kısa satırlara izin verilen yerde 64 KiB’den uzun bir satır gönderdi ve oturum kapatıldı. Adımın neyi değiştirdiği bilinmiyor. Yeniden deneyin; adım önce nelerin yapılmış olduğunu bulur.</translation>
    </message>
</context>
<context>
    <name>RunLock</name>
    <message>
        <source>The run could not be recorded in %1: %2. Nothing was changed. Check the folder&apos;s owner and the free space.</source>
        <translation>Çalıştırma %1 içine kaydedilemedi: %2. Hiçbir şey değiştirilmedi. Klasörün sahibini ve boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>Another run of %1 is in progress (%2). Nothing was changed. Wait until it has ended, or stop it.</source>
        <translation>%1 için başka bir çalıştırma sürüyor (%2). Hiçbir şey değiştirilmedi. Bitmesini bekleyin ya da durdurun.</translation>
    </message>
</context>
<context>
    <name>RunPlan</name>
    <message>
        <source>%1 is a floating address (VIP); Howdah never connects to it.</source>
        <translation>%1 yüzen bir adres (VIP); Howdah ona asla bağlanmaz.</translation>
    </message>
    <message>
        <source>%1 is this computer; Howdah never connects to it.</source>
        <translation>%1 bu bilgisayar; Howdah ona asla bağlanmaz.</translation>
    </message>
    <message>
        <source>There is no machine “%1” in %2.</source>
        <translation>%2 içinde “%1” adlı bir makine yok.</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>“%1” diye bir adım yok.</translation>
    </message>
    <message>
        <source>“%1” is not a step that leaves machines in use alone; those are: %2.</source>
        <translation>“%1”, kullanımdaki makinelere dokunmayan bir adım değil; öyle olan adımlar: %2.</translation>
    </message>
    <message>
        <source>The login settings for all machines have errors. Nothing was changed. Correct them first.</source>
        <translation>Tüm makineler için oturum ayarlarında hatalar var. Hiçbir şey değiştirilmedi. Önce onları düzeltin.</translation>
    </message>
    <message>
        <source>The list of machines has errors, and every row goes into the host tables. Nothing was changed. Fix these rows first.</source>
        <translation>Makine listesinde hatalar var ve her satır hosts tablolarına girer. Hiçbir şey değiştirilmedi. Önce bu satırları düzeltin.</translation>
    </message>
    <message>
        <source>The failed run was a take-back, so a retry takes back, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Başarısız olan çalıştırma bir geri almaydı, bu yüzden yeniden deneme de geri alır. Hiçbir şey değiştirilmedi. Başka bir kip vermeden yeniden deneyin ya da yeni bir çalıştırma başlatın.</translation>
    </message>
    <message>
        <source>The failed run was a check, so a retry checks, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Başarısız olan çalıştırma bir denetimdi, bu yüzden yeniden deneme de denetler. Hiçbir şey değiştirilmedi. Başka bir kip vermeden yeniden deneyin ya da yeni bir çalıştırma başlatın.</translation>
    </message>
    <message>
        <source>The failed run applied changes, so a retry applies them, too. Nothing was changed. Retry without another mode, or begin a new run.</source>
        <translation>Başarısız olan çalıştırma değişiklik uyguluyordu, bu yüzden yeniden deneme de uygular. Hiçbir şey değiştirilmedi. Başka bir kip vermeden yeniden deneyin ya da yeni bir çalıştırma başlatın.</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready · %3 failed · %4 working · %5</source>
        <translation>%1/%2 makine hazır · %3 başarısız · %4 sürüyor · %5</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>makine</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değiştirildi</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>zaten öyle</translation>
    </message>
    <message>
        <source>would change</source>
        <translation>değişecek</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>güncel değil</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>atlandı</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>denenmedi</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>ulaşılamadı</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>durduruldu</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>yarıda kaldı</translation>
    </message>
    <message>
        <source>log: %1</source>
        <translation>günlük: %1</translation>
    </message>
    <message>
        <source>%1 was left out of the run.</source>
        <translation>%1 çalıştırmanın dışında bırakıldı.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 adım</translation>
    </message>
    <message>
        <source>%1 %2: begins</source>
        <translation>%1 %2: başlıyor</translation>
    </message>
    <message>
        <source>%1 of %2 machines checked · %3 failed · %4 working · %5</source>
        <translation>%1/%2 makine denetlendi · %3 başarısız · %4 sürüyor · %5</translation>
    </message>
    <message>
        <source>taken back on %1 of %2 machines · %3 failed · %4 working · %5</source>
        <translation>%1/%2 makinede geri alındı · %3 başarısız · %4 sürüyor · %5</translation>
    </message>
    <message>
        <source>%1 of 1 machine failed: %2.</source>
        <translation>%1/1 makine başarısız: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 machines failed: %3.</source>
        <translation>%1/%2 makine başarısız: %3.</translation>
    </message>
    <message>
        <source>%1 of 1 machine left out: %2.</source>
        <translation>%1/1 makine dışarıda bırakıldı: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 machines left out: %3.</source>
        <translation>%1/%2 makine dışarıda bırakıldı: %3.</translation>
    </message>
    <message>
        <source>A step on this computer failed.</source>
        <translation>Bu bilgisayarda bir adım başarısız oldu.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>The run did not start. Nothing was changed.</source>
        <translation>Çalıştırma başlamadı. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 of %2 machines checked</source>
        <translation>%1/%2 makine denetlendi</translation>
    </message>
    <message>
        <source>taken back on %1 of %2 machines</source>
        <translation>%1/%2 makinede geri alındı</translation>
    </message>
    <message>
        <source>%1 of %2 machines ready</source>
        <translation>%1/%2 makine hazır</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 başarısız</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 durduruldu</translation>
    </message>
    <message>
        <source>a step on this computer failed</source>
        <translation>bu bilgisayarda bir adım başarısız</translation>
    </message>
    <message>
        <source>nothing had to be changed</source>
        <translation>hiçbir şeyi değiştirmek gerekmedi</translation>
    </message>
    <message>
        <source>This is not a report that this Howdah can read (format %1; it knows %2).</source>
        <translation>Bu, bu Howdah’nın okuyabileceği bir rapor değil (biçim %1; bildiği biçim %2).</translation>
    </message>
    <message>
        <source>check</source>
        <translation>denetim</translation>
    </message>
    <message>
        <source>run</source>
        <translation>çalıştırma</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>geri alma</translation>
    </message>
    <message>
        <source>Other machines of this network answered.</source>
        <translation>Bu ağdaki başka makineler yanıt verdi.</translation>
    </message>
    <message>
        <source>No other machine of this network answered either.</source>
        <translation>Bu ağdaki başka hiçbir makine de yanıt vermedi.</translation>
    </message>
    <message>
        <source>stopped on this computer</source>
        <translation>bu bilgisayarda durduruldu</translation>
    </message>
    <message>
        <source>this computer checked</source>
        <translation>bu bilgisayar denetlendi</translation>
    </message>
    <message>
        <source>this computer is done</source>
        <translation>bu bilgisayar hazır</translation>
    </message>
    <message>
        <source>%1 of 1 machine checked</source>
        <translation>%1/1 makine denetlendi</translation>
    </message>
    <message>
        <source>taken back on %1 of 1 machine</source>
        <translation>%1/1 makinede geri alındı</translation>
    </message>
    <message>
        <source>%1 of 1 machine ready</source>
        <translation>%1/1 makine hazır</translation>
    </message>
    <message>
        <source>%1 not finished</source>
        <translation>%1 bitmedi</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>yarıda kaldı</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 dışarıda bırakıldı</translation>
    </message>
</context>
<context>
    <name>RunReportHtml</name>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Howdah %1 · %2 · by %3 · %4 · %5 s</source>
        <translation>Howdah %1 · %2 · çalıştıran %3 · %4 · %5 sn</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Seçenekler: %1</translation>
    </message>
    <message>
        <source>The end of the output; the machine&apos;s log has more of it, up to 16 MiB.</source>
        <translation>Çıktının sonu; makinenin günlüğünde daha fazlası var, en çok 16 MiB.</translation>
    </message>
</context>
<context>
    <name>RunShared</name>
    <message>
        <source>The run&apos;s record %1 is not complete: %2. The run went on. Free some space there.</source>
        <translation>Çalıştırmanın %1 kaydı eksik: %2. Çalıştırma sürdü. Orada yer açın.</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n makine</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>Check of %1 by %2, took %3, Howdah %4. Nothing was changed.</source>
        <comment>time, user, duration, version</comment>
        <translation>%1 denetimi: yapan %2, süre %3, Howdah %4. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Run of %1 by %2, took %3, Howdah %4.</source>
        <comment>time, user, duration, version</comment>
        <translation>%1 çalıştırması: yapan %2, süre %3, Howdah %4.</translation>
    </message>
    <message>
        <source>Take back of %1 by %2, took %3, Howdah %4.</source>
        <comment>time, user, duration, version</comment>
        <translation>%1 geri alması: yapan %2, süre %3, Howdah %4.</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>%1 have the same machine-id: copies of one machine. Give each its own: rm /etc/machine-id; systemd-machine-id-setup, then restart it.</source>
        <translation>%1 makinelerinin machine-id değeri aynı: tek bir makinenin kopyaları. Her birine kendi değerini verin: rm /etc/machine-id; systemd-machine-id-setup, sonra makineyi yeniden başlatın.</translation>
    </message>
    <message>
        <source>%1 have the same host key: copies of one machine, each of which can pass for the others. Give each its own: rm /etc/ssh/ssh_host_*; ssh-keygen -A, then restart its SSH service.</source>
        <translation>%1 makinelerinin ana makine anahtarı aynı: tek bir makinenin kopyaları; her biri ötekilerin yerine geçebilir. Her birine kendi anahtarını verin: rm /etc/ssh/ssh_host_*; ssh-keygen -A, sonra SSH hizmetini yeniden başlatın.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) do not know %1 yet.</source>
        <translation>
            <numerusform>%n makine henüz %1 adını bilmiyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machines, what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Root login by key worked last time but not today on %1, so another login was used. “%2” shows the reason there.</source>
        <translation>Anahtarla root oturumu geçen sefer çalıştı, bugün %1 üzerinde çalışmadı; bu yüzden başka bir oturum açma yolu kullanıldı. Nedenini orada “%2” gösterir.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) of this cluster do not have the current host table yet.</source>
        <translation>
            <numerusform>Bu kümenin %n makinesinde şimdiki hosts tablosu henüz yok.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>key</source>
        <translation>anahtar</translation>
    </message>
    <message>
        <source>password</source>
        <translation>parola</translation>
    </message>
    <message>
        <source>questions (keyboard-interactive)</source>
        <translation>sorular (keyboard-interactive)</translation>
    </message>
    <message>
        <source>nothing that Howdah knows</source>
        <translation>Howdah’nın bildiği hiçbir şey</translation>
    </message>
    <message>
        <source>The work on %1 was stopped.</source>
        <translation>%1 makinesindeki iş durduruldu.</translation>
    </message>
    <message>
        <source>%1 was not tried: other logins at %2 port %3 were still going on after %4 s. Nothing was changed. Run fewer machines at once.</source>
        <translation>%1 denenmedi: %2 adresi %3 portundaki öteki oturum açmalar %4 sn sonra hâlâ sürüyordu. Hiçbir şey değiştirilmedi. Aynı anda daha az makineyle çalıştırın.</translation>
    </message>
    <message>
        <source>%1 could not be reached: no name service answered for %2 within %3 s. Nothing was changed. Check this computer&apos;s network, or give the machine&apos;s address.</source>
        <translation>%1 makinesine ulaşılamadı: %3 sn içinde %2 için hiçbir ad hizmeti yanıt vermedi. Hiçbir şey değiştirilmedi. Bu bilgisayarın ağını kontrol edin ya da makinenin adresini verin.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2 answers, but nothing listens on its port %3. Nothing was changed. Is its SSH service running and is the port right?</source>
        <translation>%1 makinesine ulaşılamadı: %2 yanıt veriyor, ama %3 portunu dinleyen yok. Hiçbir şey değiştirilmedi. SSH hizmeti çalışıyor mu, port doğru mu?</translation>
    </message>
    <message>
        <source>%1 could not be reached: nothing answered at %2 port %3 within %4 s. Nothing was changed. Is it switched on and is the address right?</source>
        <translation>%1 makinesine ulaşılamadı: %2 adresi %3 portundan %4 sn içinde yanıt gelmedi. Hiçbir şey değiştirilmedi. Makine açık mı, adres doğru mu?</translation>
    </message>
    <message>
        <source>%1 was reached, but what listens at %2 port %3 did not complete an SSH handshake within %4 s. Nothing was changed. Is this the port of its SSH service? If it is, the machine may be overloaded.</source>
        <translation>%1 makinesine ulaşıldı, ama %2 adresi %3 portunu dinleyen, SSH el sıkışmasını %4 sn içinde tamamlamadı. Hiçbir şey değiştirilmedi. Bu, SSH hizmetinin portu mu? Öyleyse makine aşırı yüklü olabilir.</translation>
    </message>
    <message>
        <source>%1 accepts no password for %2, only: %3. Nothing was changed. Log in with a key, or allow passwords there.</source>
        <translation>%1 makinesi %2 için parola kabul etmiyor, yalnızca şunları: %3. Hiçbir şey değiştirilmedi. Anahtarla oturum açın ya da orada parolalara izin verin.</translation>
    </message>
    <message>
        <source>%1 accepts no key for %2, only: %3. Nothing was changed. Log in with a password, or allow keys there.</source>
        <translation>%1 makinesi %2 için anahtar kabul etmiyor, yalnızca şunları: %3. Hiçbir şey değiştirilmedi. Parolayla oturum açın ya da orada anahtarlara izin verin.</translation>
    </message>
    <message>
        <source>%1 refused this password for %2. Nothing was changed. Check the password, and whether the account is locked, before trying again.</source>
        <translation>%1 makinesi %2 için bu parolayı reddetti. Hiçbir şey değiştirilmedi. Yeniden denemeden önce parolayı ve hesabın kilitli olup olmadığını kontrol edin.</translation>
    </message>
    <message>
        <source>%1 did not accept the key %3 for %2. Nothing was changed. Is its public half in the authorized_keys of %2 there?</source>
        <translation>%1 makinesi %2 için %3 anahtarını kabul etmedi. Hiçbir şey değiştirilmedi. Açık anahtarı orada %2 kullanıcısının authorized_keys dosyasında mı?</translation>
    </message>
    <message>
        <source>%1 accepted no key of the SSH agent for %2. Nothing was changed. `ssh-add -l` lists the agent&apos;s keys; is the public half of one in the authorized_keys of %2 there?</source>
        <translation>%1 makinesi %2 için SSH aracısının hiçbir anahtarını kabul etmedi. Hiçbir şey değiştirilmedi. `ssh-add -l` aracının anahtarlarını listeler; birinin açık anahtarı orada %2 kullanıcısının authorized_keys dosyasında mı?</translation>
    </message>
    <message>
        <source>No SSH agent answers on this computer at &quot;%2&quot;, so none of its keys could be tried on %1. Nothing was changed. Start the agent, or choose a key file.</source>
        <translation>Bu bilgisayarda “%2” konumunda yanıt veren bir SSH aracısı yok, bu yüzden anahtarlarının hiçbiri %1 makinesinde denenemedi. Hiçbir şey değiştirilmedi. Aracıyı başlatın ya da bir anahtar dosyası seçin.</translation>
    </message>
    <message>
        <source>The SSH agent on this computer did not sign the login to %1 within %2 s. Nothing was changed. Does it wait for a confirmation or a touch?</source>
        <translation>Bu bilgisayardaki SSH aracısı, %1 makinesinde oturum açmayı %2 sn içinde imzalamadı. Hiçbir şey değiştirilmedi. Bir onay ya da dokunma bekliyor mu?</translation>
    </message>
    <message>
        <source>%1 asks %2 for more than one password or key: &quot;%3&quot;. Howdah does not answer that. Nothing was changed. Use an account that logs in with one key or password.</source>
        <translation>%1 makinesi %2 kullanıcısından birden çok parola ya da anahtar istiyor: “%3”. Howdah buna yanıt vermez. Hiçbir şey değiştirilmedi. Tek bir anahtar ya da parolayla oturum açan bir hesap kullanın.</translation>
    </message>
    <message>
        <source>%1 wants a new password for %2: the old one has expired. Nothing was changed. Log in once from a terminal and change it there, then retry.</source>
        <translation>%1 makinesi %2 için yeni bir parola istiyor: eskisinin süresi dolmuş. Hiçbir şey değiştirilmedi. Bir terminalden bir kez oturum açıp parolayı orada değiştirin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The ssh command of this computer knows %1 and can log in there. Add one that Howdah offers to %2 in its sshd_config, or use a Howdah with a newer libssh.</source>
        <translation>Bu bilgisayarın ssh komutu %1 biliyor ve orada oturum açabiliyor. Makinenin sshd_config dosyasında %2 satırına Howdah’nın sunduklarından birini ekleyin ya da daha yeni bir libssh kullanan bir Howdah kullanın.</translation>
    </message>
    <message>
        <source>Add one that Howdah offers to %1 in its sshd_config.</source>
        <translation>Makinenin sshd_config dosyasında %1 satırına Howdah’nın sunduklarından birini ekleyin.</translation>
    </message>
    <message>
        <source>%1 accepted the login of %2, but did not open its session within %3 s. Nothing was changed. PAM on the machine waits for something, mostly for systemd-logind: look at it there (systemctl status systemd-logind), restart it, then retry.</source>
        <translation>%1 makinesi %2 kullanıcısının girişini kabul etti, ama oturumunu %3 sn içinde açmadı. Hiçbir şey değiştirilmedi. Makinede PAM bir şeyi bekliyor, çoğu zaman systemd-logind’yi: orada ona bakın (systemctl status systemd-logind), yeniden başlatın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 did not decide on the login of %2 within %3 s: it is still checking the key or password. Nothing was changed. PAM or a directory service hangs on the machine: look at its log (journalctl -u ssh), then retry.</source>
        <translation>%1 makinesi %2 kullanıcısının girişine %3 sn içinde karar vermedi: anahtarı ya da parolayı hâlâ kontrol ediyor. Hiçbir şey değiştirilmedi. Makinede PAM ya da bir dizin hizmeti takılıyor: günlüğüne bakın (journalctl -u ssh), sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 could not be reached: the name %2 has no address. Nothing was changed. Check the spelling, or give the machine&apos;s address.</source>
        <translation>%1 makinesine ulaşılamadı: %2 adının adresi yok. Hiçbir şey değiştirilmedi. Yazımı kontrol edin ya da makinenin adresini verin.</translation>
    </message>
    <message>
        <source>%1 could not be reached: there is no route to %2 port %3 (%4). Nothing was changed. Check this computer&apos;s network and the machine&apos;s address.</source>
        <translation>%1 makinesine ulaşılamadı: %2 adresi %3 portuna giden bir yol yok (%4). Hiçbir şey değiştirilmedi. Bu bilgisayarın ağını ve makinenin adresini kontrol edin.</translation>
    </message>
    <message>
        <source>%1 was reached, but closed the connection before the key exchange, %2 times. Nothing was changed. It may limit new connections or block this computer for a while: wait a minute, then retry.</source>
        <translation>%1 makinesine ulaşıldı, ama anahtar değişiminden önce bağlantıyı %2 kez kapattı. Hiçbir şey değiştirilmedi. Yeni bağlantıları sınırlıyor ya da bu bilgisayarı bir süre engelliyor olabilir: bir dakika bekleyin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 was reached, but the SSH handshake at %2 port %3 failed. Nothing was changed. The details have the reason.</source>
        <translation>%1 makinesine ulaşıldı, ama %2 adresinde, %3 portunda SSH el sıkışması başarısız oldu. Hiçbir şey değiştirilmedi. Nedeni ayrıntılarda.</translation>
    </message>
    <message>
        <source>%1 was reached, but it supports none of the %2 that Howdah supports. It offers: %3. Howdah (libssh %5) offers: %4. Nothing was changed.</source>
        <translation>%1 makinesine ulaşıldı, ama makine %2 için Howdah’nın desteklediklerinden hiçbirini desteklemiyor. Makinenin sundukları: %3. Howdah’nın (libssh %5) sundukları: %4. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>None of those that it offers is safe any more. Update SSH there, or set %1 in its sshd_config to safe ones.</source>
        <translation>Sunduklarının hiçbiri artık güvenli değil. Orada SSH’yi güncelleyin ya da sshd_config dosyasında %1 için güvenli değerler ayarlayın.</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Are the machine and the network still up? Retry continues where it stopped.</source>
        <translation>%1 makinesiyle bağlantı koptu. Makine ve ağ hâlâ çalışıyor mu? Yeniden deneme kaldığı yerden sürer.</translation>
    </message>
    <message>
        <source>%1 has refused two secrets for %2 in this connection. A third was not tried, because too many attempts lock an account. Nothing was changed. Check the password first.</source>
        <translation>%1 makinesi bu bağlantıda %2 için iki parolayı reddetti. Üçüncüsü denenmedi, çünkü çok sayıda deneme bir hesabı kilitler. Hiçbir şey değiştirilmedi. Önce parolayı kontrol edin.</translation>
    </message>
    <message>
        <source>%1 is still starting and does not let %2 log in yet. Nothing was changed. Retry in a minute.</source>
        <translation>%1 hâlâ başlıyor ve %2 kullanıcısının oturum açmasına henüz izin vermiyor. Hiçbir şey değiştirilmedi. Bir dakika sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>%1 let the account log in, but gave it no shell. Nothing was changed. The account may be limited to one command, or have no login shell; the details have its output.</source>
        <translation>%1 makinesinde hesap oturum açtı, ama makine ona kabuk vermedi. Hiçbir şey değiştirilmedi. Hesap tek bir komutla sınırlı olabilir ya da oturum kabuğu olmayabilir; çıktısı ayrıntılarda.</translation>
    </message>
    <message>
        <source>A command on %1 did not end within %2 s and was abandoned; it may still be running there.</source>
        <translation>%1 makinesindeki bir komut %2 sn içinde bitmedi ve artık beklenmedi; orada hâlâ çalışıyor olabilir.</translation>
    </message>
</context>
<context>
    <name>SshConfig</name>
    <message>
        <source>The program ssh is not installed on this computer. Nothing was changed. Install OpenSSH&apos;s client programs, then retry.</source>
        <translation>ssh programı bu bilgisayarda kurulu değil. Hiçbir şey değiştirilmedi. OpenSSH istemci programlarını kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>Reading the SSH configuration for %1 took more than 10 s. Nothing was changed. A Match exec line in ~/.ssh/config may hang; `ssh -G %1` shows it.</source>
        <translation>%1 için SSH yapılandırmasını okumak 10 saniyeden uzun sürdü. Hiçbir şey değiştirilmedi. ~/.ssh/config içinde bir Match exec satırı takılıyor olabilir; `ssh -G %1` bunu gösterir.</translation>
    </message>
    <message>
        <source>OpenSSH cannot read its configuration for %1: %2. Nothing was changed. Correct that line, then retry.</source>
        <translation>OpenSSH, %1 için yapılandırmasını okuyamıyor: %2. Hiçbir şey değiştirilmedi. O satırı düzeltin, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>The ssh command of this computer does not work because of %1: that file must belong to root or to you, and nobody else may write it. Nothing was changed. In a terminal: %2. Then retry.</source>
        <translation>Bu bilgisayarın ssh komutu %1 yüzünden çalışmıyor: o dosya root’a ya da size ait olmalı ve başka kimse ona yazamamalı. Hiçbir şey değiştirilmedi. Bir terminalde: %2. Sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>ssh&apos;s settings for %1 could not be read: “ssh -G” prints no %2. Nothing was changed. Is the ssh of this computer OpenSSH&apos;s?</source>
        <translation>ssh’nin %1 için ayarları okunamadı: “ssh -G” %2 yazdırmıyor. Hiçbir şey değiştirilmedi. Bu bilgisayarın ssh’si OpenSSH’nin mi?</translation>
    </message>
</context>
<context>
    <name>SshConfigText</name>
    <message>
        <source>A temporary file could not be written: %1. Nothing was changed. Check the free space.</source>
        <translation>Geçici bir dosya yazılamadı: %1. Hiçbir şey değiştirilmedi. Boş alanı kontrol edin.</translation>
    </message>
    <message>
        <source>ssh could not be started on this computer. Nothing was changed. Install the OpenSSH client, then retry.</source>
        <translation>Bu bilgisayarda ssh başlatılamadı. Hiçbir şey değiştirilmedi. OpenSSH istemcisini kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>ssh -G did not answer within 10 s for %1. Nothing was changed. Look for a slow Match exec in ~/.ssh/config.</source>
        <translation>ssh -G, %1 için 10 sn içinde yanıt vermedi. Hiçbir şey değiştirilmedi. ~/.ssh/config içinde yavaş bir Match exec olup olmadığına bakın.</translation>
    </message>
    <message>
        <source>ssh&apos;s settings for %1 could not be read: “ssh -G” prints no HostName or no Port. Nothing was changed. Is the ssh of this computer OpenSSH&apos;s?</source>
        <translation>ssh’nin %1 için ayarları okunamadı: “ssh -G” HostName ya da Port yazdırmıyor. Hiçbir şey değiştirilmedi. Bu bilgisayarın ssh’si OpenSSH’nin mi?</translation>
    </message>
    <message>
        <source>ssh cannot read ~/.ssh/config. Nothing was changed. Fix the line that it names, then retry.</source>
        <translation>ssh, ~/.ssh/config dosyasını okuyamıyor. Hiçbir şey değiştirilmedi. Belirttiği satırı düzeltin, sonra yeniden deneyin.</translation>
    </message>
</context>
<context>
    <name>StateDirectory</name>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1, %2 kullanıcısına ait</translation>
    </message>
    <message>
        <source>The folder %1 for Howdah&apos;s run records could not be created: %2. Check its owner and the free space.</source>
        <translation>Howdah’nın çalıştırma kayıtları için %1 klasörü oluşturulamadı: %2. Sahibini ve boş alanı kontrol edin.</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Key pair</source>
        <translation>Anahtar çifti</translation>
    </message>
    <message>
        <source>SSH key pair on this computer</source>
        <translation>Bu bilgisayarda SSH anahtar çifti</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Host table on this computer</source>
        <translation>Bu bilgisayarda hosts tablosu</translation>
    </message>
    <message>
        <source>SSH config</source>
        <translation>SSH ayarı</translation>
    </message>
    <message>
        <source>SSH configuration on this computer</source>
        <translation>Bu bilgisayarda SSH yapılandırması</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zaman</translation>
    </message>
    <message>
        <source>Time synchronisation on this computer</source>
        <translation>Bu bilgisayarda zaman eşitleme</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Ulaşma</translation>
    </message>
    <message>
        <source>Reach the machine and become root</source>
        <translation>Makineye ulaşma ve root olma</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>Root login</source>
        <translation>Root oturumu</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Anahtar</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH anahtarı</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Oturum</translation>
    </message>
    <message>
        <source>Login with the key</source>
        <translation>Anahtarla oturum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Makine adı</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Tam ad</translation>
    </message>
    <message>
        <source>Host table</source>
        <translation>Hosts tablosu</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Login by name</source>
        <translation>Adla oturum</translation>
    </message>
    <message>
        <source>Time synchronisation</source>
        <translation>Zaman eşitleme</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Güvenlik duvarı</translation>
    </message>
    <message>
        <source>Kind of a new key</source>
        <translation>Yeni anahtarın türü</translation>
    </message>
    <message>
        <source>Root login afterwards</source>
        <translation>Sonrasında root oturumu</translation>
    </message>
    <message>
        <source>Narrow a wider setting</source>
        <translation>Daha geniş bir ayarı daralt</translation>
    </message>
    <message>
        <source>The machine&apos;s own name leads to</source>
        <translation>Makinenin kendi adının götürdüğü yer</translation>
    </message>
    <message>
        <source>Seconds to wait for apt&apos;s locks</source>
        <translation>apt’nin kilitleri için beklenecek saniye</translation>
    </message>
    <message>
        <source>Where cloud-init or Proxmox sets the host name</source>
        <translation>cloud-init ya da Proxmox makine adını ayarlıyorsa</translation>
    </message>
    <message>
        <source>Where cloud-init or Proxmox writes /etc/hosts</source>
        <translation>cloud-init ya da Proxmox /etc/hosts dosyasını yazıyorsa</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Erişim</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Adlar</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>only warn</source>
        <translation>yalnızca bildirilsin</translation>
    </message>
    <message>
        <source>switch that off</source>
        <translation>o kapatılsın</translation>
    </message>
    <message>
        <source>127.0.1.1 (as in the lab)</source>
        <translation>127.0.1.1 (laboratuvardaki gibi)</translation>
    </message>
    <message>
        <source>its real address</source>
        <translation>gerçek adresi</translation>
    </message>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>RSA, 2048 bit</source>
        <translation>RSA, 2048 bit</translation>
    </message>
    <message>
        <source>RSA, 3072 bit</source>
        <translation>RSA, 3072 bit</translation>
    </message>
    <message>
        <source>RSA, 4096 bit</source>
        <translation>RSA, 4096 bit</translation>
    </message>
    <message>
        <source>with the key only</source>
        <translation>yalnızca anahtarla</translation>
    </message>
    <message>
        <source>with a password too (as in the lab)</source>
        <translation>parolayla da (laboratuvardaki gibi)</translation>
    </message>
    <message>
        <source>not changed: work through sudo</source>
        <translation>değiştirilmez: sudo üzerinden çalışılır</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Yerel ayar</translation>
    </message>
    <message>
        <source>Locale that databases are made with</source>
        <translation>Veritabanlarının oluşturulduğu yerel ayar</translation>
    </message>
</context>
<context>
    <name>StepReport</name>
    <message>
        <source>The difference is larger than 256 KiB; the rest of it is not kept.</source>
        <translation>Fark 256 KiB’tan büyük; geri kalanı saklanmıyor.</translation>
    </message>
</context>
<context>
    <name>SystemSsh</name>
    <message>
        <source>The program %1 could not be started: %2. Install the package openssh-client.</source>
        <translation>%1 programı başlatılamadı: %2. openssh-client paketini kurun.</translation>
    </message>
    <message>
        <source>“ssh %1@%2” got no answer within %3 s. Nothing more was changed. Try it in a terminal: ssh -v %1@%2 shows where it waits.</source>
        <translation>“ssh %1@%2” %3 sn içinde yanıt almadı. Başka bir şey değiştirilmedi. Bir terminalde deneyin: ssh -v %1@%2 nerede beklediğini gösterir.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 sa %2 dk</translation>
    </message>
</context>
<context>
    <name>Tool</name>
    <message>
        <source>%1 could not be started on this computer: %2. Nothing was changed. Close other programs and try again.</source>
        <translation>%1 bu bilgisayarda başlatılamadı: %2. Hiçbir şey değiştirilmedi. Başka programları kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Durduruldu.</translation>
    </message>
    <message>
        <source>%1 did not finish within %2 s and was ended.</source>
        <translation>%1, %2 sn içinde bitmedi ve sonlandırıldı.</translation>
    </message>
</context>
<context>
    <name>howdah::AboutDialog</name>
    <message>
        <source>About Howdah</source>
        <translation>Howdah Hakkında</translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message>
        <source>Howdah %1</source>
        <translation>Howdah %1</translation>
    </message>
    <message>
        <source>Prepares the machines of a Patroni cluster from this computer. A howdah is the seat on an elephant&apos;s back.

Free software under the GNU General Public License, version 3. It comes without any warranty.</source>
        <translation>Bir Patroni kümesinin makinelerini bu bilgisayardan hazırlar. Howdah, fil sırtındaki tahtın adıdır.

GNU Genel Kamu Lisansı, 3. sürüm altında özgür yazılımdır. Hiçbir garantisi yoktur.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>Sürümleri &amp;Kopyala</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>bakılıyor…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>yanıt yok</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>bulunamadı</translation>
    </message>
</context>
<context>
    <name>howdah::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>Değişiklikler</translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation>Hiçbir dosya değiştirilmedi.</translation>
    </message>
</context>
<context>
    <name>howdah::ClusterDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Adsız</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>küme</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (salt okunur)</translation>
    </message>
    <message>
        <source>%1 was saved by another program after these edits had begun. Saving replaces it; the replaced version is kept as %1~.</source>
        <translation>%1, bu düzenlemeler başladıktan sonra başka bir program tarafından kaydedildi. Kaydetmek onun üzerine yazar; üzerine yazılan sürüm %1~ adıyla saklanır.</translation>
    </message>
    <message>
        <source>%1 no longer exists or cannot be read, so the cluster has no file yet. Save it under a name.</source>
        <translation>%1 artık yok ya da okunamıyor, bu yüzden kümenin henüz dosyası yok. Onu bir adla kaydedin.</translation>
    </message>
    <message>
        <source>%1 contains no machines. Each line must be ADDRESS FQDN HOSTNAME.</source>
        <translation>%1 içinde makine yok. Her satır şöyle olmalıdır: ADDRESS FQDN HOSTNAME.</translation>
    </message>
</context>
<context>
    <name>howdah::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Bağlantı</translation>
    </message>
    <message>
        <source>the first of ssh&apos;s own keys, or a new one</source>
        <translation>ssh’nin kendi anahtarlarının ilki ya da yeni bir anahtar</translation>
    </message>
    <message>
        <source>&amp;Log in as</source>
        <translation>Oturum &amp;açan kullanıcı</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Become root</source>
        <translation>&amp;Root olma yolu</translation>
    </message>
    <message>
        <source>&amp;Key for the machines</source>
        <translation>&amp;Makineler için anahtar</translation>
    </message>
    <message>
        <source>Key for the machines</source>
        <translation>Makineler için anahtar</translation>
    </message>
    <message>
        <source>&amp;Root login afterwards</source>
        <translation>&amp;Sonrasında root oturumu</translation>
    </message>
    <message>
        <source>Log in as</source>
        <translation>Oturum açan kullanıcı</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Become root</source>
        <translation>Root olma yolu</translation>
    </message>
    <message>
        <source>Root login afterwards</source>
        <translation>Sonrasında root oturumu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Dosyayı seçin: %1</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation>Bağlantı: %1</translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation>Oturum açma yöntemi</translation>
    </message>
    <message>
        <source>Key file that logs in</source>
        <translation>Oturum açan anahtar dosyası</translation>
    </message>
    <message>
        <source>Connect as</source>
        <translation>Bağlantı adresi</translation>
    </message>
    <message>
        <source>Log in &amp;with</source>
        <translation>Oturum açma yön&amp;temi</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>Anahtar &amp;dosyası</translation>
    </message>
    <message>
        <source>Co&amp;nnect as</source>
        <translation>&amp;Bağlantı adresi</translation>
    </message>
    <message>
        <source>as the cluster</source>
        <translation>kümedeki gibi</translation>
    </message>
    <message>
        <source>as the cluster: %1</source>
        <translation>kümedeki gibi: %1</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>kendi adresi</translation>
    </message>
    <message>
        <source>Choose the key file, or log in without one.</source>
        <translation>Anahtar dosyasını seçin ya da dosyasız oturum açın.</translation>
    </message>
    <message>
        <source>ssh reaches %1 through %2. Howdah connects directly and cannot use it yet.</source>
        <translation>ssh, %1 makinesine %2 üzerinden ulaşıyor. Howdah doğrudan bağlanır ve bunu henüz kullanamaz.</translation>
    </message>
    <message>
        <source>ssh&apos;s default, from ~/.ssh/config</source>
        <translation>ssh’nin varsayılanı, ~/.ssh/config dosyasından</translation>
    </message>
    <message>
        <source>agent, ssh&apos;s own keys, or a password</source>
        <translation>aracı, ssh’nin kendi anahtarları ya da bir parola</translation>
    </message>
    <message>
        <source>a key file, or a password</source>
        <translation>bir anahtar dosyası ya da bir parola</translation>
    </message>
    <message>
        <source>a private key, for example the .pem of a cloud image</source>
        <translation>bir özel anahtar, örneğin bir bulut imajının .pem dosyası</translation>
    </message>
    <message>
        <source>ssh&apos;s default</source>
        <translation>ssh’nin varsayılanı</translation>
    </message>
    <message>
        <source>different; not changed</source>
        <translation>farklı; değiştirilmez</translation>
    </message>
    <message>
        <source>%1, ssh&apos;s default</source>
        <comment>an account</comment>
        <translation>%1, ssh’nin varsayılanı</translation>
    </message>
    <message>
        <source>%1, ssh&apos;s default</source>
        <comment>a port</comment>
        <translation>%1, ssh’nin varsayılanı</translation>
    </message>
</context>
<context>
    <name>howdah::ConnectionLine</name>
    <message>
        <source>Connection…</source>
        <translation>Bağlantı…</translation>
    </message>
    <message>
        <source>Key %1 (new)</source>
        <translation>Anahtar %1 (yeni)</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Anahtar %1</translation>
    </message>
    <message>
        <source>ssh&apos;s user</source>
        <translation>ssh’nin kullanıcısı</translation>
    </message>
    <message>
        <source>Log in as %1</source>
        <translation>Oturum açan: %1</translation>
    </message>
    <message>
        <source>key %1 or password</source>
        <translation>anahtar %1 ya da parola</translation>
    </message>
    <message>
        <source>agent, keys or password</source>
        <translation>aracı, anahtarlar ya da parola</translation>
    </message>
    <message>
        <source>root: %1</source>
        <translation>root: %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>port %1</translation>
    </message>
    <message>
        <source>the login account</source>
        <translation>oturum açan hesap</translation>
    </message>
    <message>
        <source>%1 is %2, %3.</source>
        <comment>file, kind, fingerprint</comment>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>through %1: not possible yet</source>
        <comment>a jump host</comment>
        <translation>%1 üzerinden: henüz olanaklı değil</translation>
    </message>
    <message>
        <source>%1 is created at the first run.</source>
        <translation>%1 ilk çalıştırmada oluşturulur.</translation>
    </message>
    <message numerus="yes">
        <source>Its public key is added for %1 on %n machine(s).</source>
        <translation>
            <numerusform>Açık anahtarı %n makinede %1 için eklenir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
</context>
<context>
    <name>howdah::DetailsHeader</name>
    <message>
        <source>Open &amp;Terminal</source>
        <translation>Terminali A&amp;ç</translation>
    </message>
    <message>
        <source>Copy Su&amp;mmary</source>
        <translation>Özeti &amp;Kopyala</translation>
    </message>
    <message>
        <source>What the last run did, as Markdown for a chat or a ticket</source>
        <translation>Son çalıştırmanın yaptıkları, sohbet ya da destek kaydı için Markdown olarak</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>failed after 10 min</comment>
        <translation>%1 (%2 sonra)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>changed in 0.2 s</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 › %2: %3</source>
        <comment>machine, step, outcome</comment>
        <translation>%1 › %2: %3</translation>
    </message>
    <message>
        <source> · %1</source>
        <comment>time of an earlier run</comment>
        <translation> · %1</translation>
    </message>
    <message>
        <source>This step has not run yet on this machine.</source>
        <translation>Bu adım bu makinede henüz çalıştırılmadı.</translation>
    </message>
    <message>
        <source>The machine, the host table or an option was edited since this step ran. Run brings it up to date.</source>
        <translation>Bu adım çalıştıktan sonra makine, hosts tablosu ya da bir seçenek düzenlendi. Çalıştır onu güncel hâle getirir.</translation>
    </message>
    <message>
        <source>This was a check; nothing was changed.</source>
        <translation>Bu bir denetimdi; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>&amp;Retry %1</source>
        <comment>machine</comment>
        <translation>Y&amp;eniden Dene: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>already so (0.2 s)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Retry and Take &amp;Names Over</source>
        <translation>Yeniden Dene ve A&amp;dları Devral</translation>
    </message>
    <message>
        <source>Gives the names to this cluster; the other cluster&apos;s block in the host table of this machine loses those lines</source>
        <translation>Adları bu kümeye verir; bu makinenin host tablosunda öteki kümenin bloğu o satırları yitirir</translation>
    </message>
    <message>
        <source>Changes made until then are under Changes.</source>
        <translation>O ana kadar yapılan değişiklikler Değişiklikler altında.</translation>
    </message>
</context>
<context>
    <name>howdah::DetailsPane</name>
    <message>
        <source>&amp;Output</source>
        <translation>Çık&amp;tı</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Değişik&amp;likler</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>Bu adım hakkında</translation>
    </message>
    <message>
        <source>Choose a step to read about it.</source>
        <translation>Hakkında okumak için bir adım seçin.</translation>
    </message>
    <message>
        <source>Opt&amp;ions</source>
        <translation>Seçe&amp;nekler</translation>
    </message>
    <message>
        <source>Whose output and changes are shown</source>
        <translation>Kimin çıktısının ve değişikliklerinin gösterildiği</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Bu adım</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Bu makine</translation>
    </message>
    <message>
        <source>All, failures first</source>
        <translation>Tümü, önce başarısızlar</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>machine, step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 could not be started. Open a terminal yourself and type: %2</source>
        <translation>%1 başlatılamadı. Kendiniz bir terminal açıp yazın: %2</translation>
    </message>
    <message>
        <source>A floating address: it is in the host table, and Howdah never connects to it.</source>
        <translation>Yüzen bir adres: hosts tablosunda yer alır, Howdah ona asla bağlanmaz.</translation>
    </message>
</context>
<context>
    <name>howdah::FieldDelegate</name>
    <message>
        <source>as the cluster</source>
        <translation>kümedeki gibi</translation>
    </message>
</context>
<context>
    <name>howdah::FileController</name>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Clusters and machine lists (*.howdah *.txt)</source>
        <translation>Kümeler ve makine listeleri (*.howdah *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>Import machines.txt</source>
        <translation>machines.txt İçe Aktar</translation>
    </message>
    <message>
        <source>Machine lists (*.txt)</source>
        <translation>Makine listeleri (*.txt)</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Farklı Kaydet</translation>
    </message>
    <message>
        <source>Clusters (*.howdah)</source>
        <translation>Kümeler (*.howdah)</translation>
    </message>
    <message>
        <source>Export machines.txt</source>
        <translation>machines.txt Dışa Aktar</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Kaydedilmemiş değişiklikler</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>%1 üzerindeki değişiklikler kaydedilsin mi?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Kaydedilmezse kaybolurlar.</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Dosya değiştirilmiş</translation>
    </message>
    <message>
        <source>&amp;Replace It</source>
        <translation>Üzerine &amp;Yaz</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Benimkini Tut</translation>
    </message>
    <message>
        <source>%1 was removed or renamed by another program. Saving writes it again.</source>
        <translation>%1 başka bir program tarafından silindi ya da yeniden adlandırıldı. Kaydetmek onu yeniden yazar.</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Zaten açık</translation>
    </message>
    <message>
        <source>Open &amp;Read Only</source>
        <translation>&amp;Salt Okunur Aç</translation>
    </message>
    <message>
        <source>Machine list</source>
        <translation>Makine listesi</translation>
    </message>
    <message>
        <source>&amp;Update %1…</source>
        <translation>&amp;Güncelle: %1…</translation>
    </message>
    <message>
        <source>&amp;Open as New Cluster</source>
        <translation>&amp;Yeni Küme Olarak Aç</translation>
    </message>
    <message>
        <source>Update from machines.txt</source>
        <translation>machines.txt Dosyasından Güncelle</translation>
    </message>
    <message>
        <source>Update from %1</source>
        <translation>Güncelle: %1</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Yeniden Yükle</translation>
    </message>
    <message>
        <source>Reload %1 from disk?</source>
        <translation>%1 diskten yeniden yüklensin mi?</translation>
    </message>
    <message>
        <source>Your unsaved changes are lost then.</source>
        <translation>Kaydedilmemiş değişiklikleriniz o zaman kaybolur.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Yeniden Yükle</translation>
    </message>
    <message>
        <source>%1 is the project of another cluster, “%2”.</source>
        <translation>%1 başka bir kümenin, “%2” kümesinin projesi.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Your unsaved changes are still here.</source>
        <translation>%1 başka bir program tarafından değiştirildi. Kaydedilmemiş değişiklikleriniz hâlâ burada.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. This window still shows the old version.</source>
        <translation>%1 başka bir program tarafından değiştirildi. Bu pencere hâlâ eski sürümü gösteriyor.</translation>
    </message>
    <message>
        <source>Opened read only, it can be viewed and edited here; saving asks for another name.</source>
        <translation>Salt okunur açılırsa burada görüntülenebilir ve düzenlenebilir; kaydederken başka bir ad sorulur.</translation>
    </message>
    <message>
        <source>What do you want to do with %1?</source>
        <translation>%1 ile ne yapmak istiyorsunuz?</translation>
    </message>
    <message>
        <source>It can be opened as a new cluster, or %1 can be updated from it: what is added, changed and missing is shown first.</source>
        <translation>Yeni bir küme olarak açılabilir ya da %1 onunla güncellenebilir: eklenenler, değişenler ve eksik olanlar önce gösterilir.</translation>
    </message>
    <message>
        <source>If you replace it, what was done on that cluster&apos;s machines can be taken back only with the old file, which is kept beside it as %1~.</source>
        <translation>Yerine yazarsanız o kümenin makinelerinde yapılanlar ancak eski dosyayla geri alınabilir; o da yanında %1~ olarak saklanır.</translation>
    </message>
    <message>
        <source>If you replace it, what the other program wrote is kept beside it as %1~.</source>
        <translation>Yerine yazarsanız, öteki programın yazdığı %1~ adıyla onun yanında saklanır.</translation>
    </message>
</context>
<context>
    <name>howdah::FindBar</name>
    <message>
        <source>Find in: %1</source>
        <translation>Şurada bul: %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Bul</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Find the previous (Shift+Enter)</source>
        <translation>Öncekini bul (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find the next (Enter)</source>
        <translation>Sonrakini bul (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Bulunamadı</translation>
    </message>
    <message>
        <source>Continued from the end</source>
        <translation>Sondan devam edildi</translation>
    </message>
    <message>
        <source>Continued from the start</source>
        <translation>Baştan devam edildi</translation>
    </message>
</context>
<context>
    <name>howdah::HelpWindow</name>
    <message>
        <source>Help — Howdah</source>
        <translation>Yardım — Howdah</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Yardım sayfaları</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Yardım sayfası</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Bu sayfada bul</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>Öncekini bul (Shift+F3)</translation>
    </message>
    <message>
        <source>Find the next (F3)</source>
        <translation>Sonrakini bul (F3)</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Bu sayfada yok</translation>
    </message>
</context>
<context>
    <name>howdah::HostKeysPage</name>
    <message>
        <source>Are these your machines?</source>
        <translation>Bunlar sizin makineleriniz mi?</translation>
    </message>
    <message>
        <source>Host keys</source>
        <translation>Ana makine anahtarları</translation>
    </message>
    <message>
        <source>Keys of machines that are not known yet</source>
        <translation>Henüz bilinmeyen makinelerin anahtarları</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Parmak izi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>the same key as %1: copies of one machine?</source>
        <translation>%1 ile aynı anahtar: tek bir makinenin kopyaları mı?</translation>
    </message>
    <message>
        <source>Fingerprints from the machines&apos; consoles</source>
        <translation>Makinelerin konsollarından parmak izleri</translation>
    </message>
    <message>
        <source>Paste the fingerprints here: 256 SHA256:… root@db1 (ED25519)</source>
        <translation>Parmak izlerini buraya yapıştırın: 256 SHA256:… root@db1 (ED25519)</translation>
    </message>
    <message>
        <source>Known machines with another key</source>
        <translation>Anahtarı değişmiş bilinen makineler</translation>
    </message>
    <message>
        <source>the line cannot be read</source>
        <translation>satır okunamıyor</translation>
    </message>
    <message>
        <source>I reinstalled %1: replace the key.</source>
        <translation>%1 makinesini yeniden kurdum: anahtarı değiştir.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trust %n Key(s)</source>
        <translation>
            <numerusform>%n Anahtara Gü&amp;ven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %n Key(s)</source>
        <translation>
            <numerusform>%n Anahtarı &amp;Değiştir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet. Run this on each machine&apos;s console and compare, or paste its output below: rows that match are ticked.</source>
        <translation>
            <numerusform>Howdah bu %n makineyi henüz tanımıyor. Her makinenin konsolunda şunu çalıştırıp karşılaştırın ya da çıktısını aşağıya yapıştırın: eşleşen satırlar işaretlenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows another key than %2 line %3. This is normal if you have reinstalled %1 or given its address to another machine. Otherwise somebody may be intercepting the connection: cancel and ask.
known: %4
now: %5</source>
        <translation>%1, %2 içindeki %3. satırdakinden başka bir anahtar gösteriyor. %1 makinesini yeniden kurduysanız ya da adresini başka bir makineye verdiyseniz bu olağandır. Değilse biri bağlantının arasına girmiş olabilir: iptal edin ve sorun.
bilinen: %4
şimdi: %5</translation>
    </message>
    <message>
        <source>This command shows a machine&apos;s key on its own console. Paste its output below: rows that match are ticked.</source>
        <translation>Bu komut, bir makinenin anahtarını kendi konsolunda gösterir. Çıktısını aşağıya yapıştırın: eşleşen satırlar işaretlenir.</translation>
    </message>
    <message>
        <source>%1 of %2 keys match the pasted text; they are ticked.</source>
        <translation>Yapıştırılan metinle %1/%2 anahtar eşleşiyor; bunlar işaretlendi.</translation>
    </message>
    <message>
        <source>The ticked keys are trusted in this run; the other machines are left out of it. To change this, cancel: nothing has been changed yet.</source>
        <translation>Bu çalıştırmada işaretli anahtarlara güveniliyor; öteki makineler dışarıda bırakılıyor. Bunu değiştirmek için iptal edin: henüz hiçbir şey değiştirilmedi.</translation>
    </message>
</context>
<context>
    <name>howdah::KeychainStore</name>
    <message>
        <source>the macOS keychain</source>
        <translation>macOS anahtarlığı</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows Kimlik Bilgileri Yöneticisi</translation>
    </message>
    <message>
        <source>the desktop&apos;s keychain</source>
        <translation>masaüstünün anahtarlığı</translation>
    </message>
    <message>
        <source>The keychain accepted a test entry but did not return it. Passwords can be kept for this session only.</source>
        <translation>Anahtarlık bir deneme kaydını kabul etti, ama geri vermedi. Parolalar yalnızca bu oturum boyunca saklanabilir.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>Düzenlemeyi &amp;Geri Al: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Düzenlemeyi &amp;Geri Al</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Yinele: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Yinele</translation>
    </message>
    <message>
        <source>The table is sorted by a column. To move machines, choose View &gt; Sort By &gt; Order of the File.</source>
        <translation>Tablo bir sütuna göre sıralı. Makineleri taşımak için Görünüm &gt; Sıralama &gt; Dosyadaki Sıra seçin.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineClipboard</name>
    <message>
        <source>Cut %1</source>
        <translation>Kesme (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 is out of %2 and on the clipboard. On the machine your key, root login and the host table stay.</source>
        <comment>%n: machines cut</comment>
        <translation>
            <numerusform>%1, %2 kümesinden çıkarıldı ve panoda. Makine üzerinde anahtarınız, root oturumu ve hosts tablosu kalır.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Pano</translation>
    </message>
    <message>
        <source>There are no machines in what was pasted. Copy rows of a spreadsheet, or lines like 192.0.2.11 db1.example.com db1, and paste again.</source>
        <translation>Yapıştırılanların içinde makine yok. Bir hesap tablosunun satırlarını ya da 192.0.2.11 db1.example.com db1 gibi satırları kopyalayıp yeniden yapıştırın.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Machine(s)</source>
        <translation>
            <numerusform>%n Makine Yapıştırma</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>howdah::MachineController</name>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>%1, %2 kümesinden kaldırılsın mı?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>Tick All</source>
        <translation>Tümünü İşaretleme</translation>
    </message>
    <message>
        <source>Tick None</source>
        <translation>Tüm İşaretleri Kaldırma</translation>
    </message>
    <message>
        <source>Edit %1 of %2</source>
        <comment>the field, the machine</comment>
        <translation>Düzenleme (%2, %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n makine</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1. satır</translation>
    </message>
    <message>
        <source>Add a Machine</source>
        <translation>Makine Ekleme</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Çoğaltma (%1)</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Kaldırma (%1)</translation>
    </message>
    <message numerus="yes">
        <source>The others forget its name at the next run.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>Ötekiler ad bilgisini bir sonraki çalıştırmada unutur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 itself your key, root login and the host table stay.</source>
        <comment>%n: machines removed</comment>
        <translation>
            <numerusform>%1 üzerinde anahtarınız, root oturumu ve hosts tablosu kalır.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take Back on %1 First…</source>
        <translation>Önce %1 Üzerinde &amp;Geri Al…</translation>
    </message>
    <message>
        <source>Move %1 Up</source>
        <translation>Yukarı Taşıma (%1)</translation>
    </message>
    <message>
        <source>Move %1 Down</source>
        <translation>Aşağı Taşıma (%1)</translation>
    </message>
    <message>
        <source>Untick %1</source>
        <translation>İşareti Kaldırma (%1)</translation>
    </message>
    <message>
        <source>Tick %1</source>
        <translation>İşaretleme (%1)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>machine, column, what is wrong</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n other cell(s) cannot be used either; F8 goes to each.</source>
        <translation>
            <numerusform>%n hücre daha kullanılamaz; F8 her birine gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Hiçbir şey başlatılmadı.</translation>
    </message>
    <message>
        <source>Login Key from the Run</source>
        <translation>Çalıştırmadan Gelen Oturum Anahtarı</translation>
    </message>
    <message>
        <source>Not possible during a run.</source>
        <translation>Bir çalıştırma sırasında yapılamaz.</translation>
    </message>
</context>
<context>
    <name>howdah::MachineTableModel</name>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1. satır</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>machine, column, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>cell, what is wrong with it</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>howdah::MainWindow</name>
    <message>
        <source>Run</source>
        <translation>Çalıştır</translation>
    </message>
    <message>
        <source>%1[*] — Howdah</source>
        <translation>%1[*] — Howdah</translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n makine</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Gö&amp;ster</translation>
    </message>
    <message>
        <source>“%1” was being typed for a machine that is no longer in the table, so it was not kept.</source>
        <translation>“%1” artık tabloda olmayan bir makine için yazılıyordu, bu yüzden saklanmadı.</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixFilter</name>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Başarısız</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Hazır değil</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>İşaretli</translation>
    </message>
    <message>
        <source>In use (live)</source>
        <translation>Kullanımda</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>G&amp;öster</translation>
    </message>
    <message>
        <source>Which machines are shown</source>
        <translation>Hangi makinelerin gösterildiği</translation>
    </message>
    <message>
        <source>Find machines</source>
        <translation>Makine bul</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Bul</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Order of the File</source>
        <translation>Dosyadaki Sıra</translation>
    </message>
    <message>
        <source>No machine has “%1” in its name or address.</source>
        <translation>Hiçbir makinenin adında ya da adresinde “%1” yok.</translation>
    </message>
    <message>
        <source>Shows the machines whose name or address contains this text (Ctrl+F)</source>
        <translation>Adı ya da adresi bu metni içeren makineleri gösterir (Ctrl+F)</translation>
    </message>
    <message>
        <source>Only the machines of the kind “%1” are shown.</source>
        <translation>Yalnızca “%1” türündeki makineler gösteriliyor.</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixHint</name>
    <message>
        <source>&amp;Add Machine</source>
        <translation>Mak&amp;ine Ekle</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Yapı&amp;ştır</translation>
    </message>
    <message>
        <source>&amp;Import machines.txt…</source>
        <translation>ma&amp;chines.txt İçe Aktar…</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>T&amp;ümünü Göster</translation>
    </message>
    <message>
        <source>No machines yet</source>
        <translation>Henüz makine yok</translation>
    </message>
    <message>
        <source>Each machine of the cluster becomes a row here, with its name and IPv4 address. Add them one by one, paste rows of a spreadsheet or lines of machines.txt, or drop a machines.txt here.</source>
        <translation>Kümenin her makinesi, adı ve IPv4 adresiyle burada bir satır olur. Tek tek ekleyin, bir hesap tablosundan ya da machines.txt dosyasından satırlar yapıştırın ya da buraya bir machines.txt bırakın.</translation>
    </message>
    <message>
        <source>No machine matches</source>
        <translation>Eşleşen makine yok</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixModel</name>
    <message>
        <source>This computer (%1)</source>
        <translation>Bu bilgisayar (%1)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>State: nothing known yet</source>
        <translation>Durum: henüz bir şey bilinmiyor</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hazır</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>hepsi bitti</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, işaretli</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, işaretli değil</translation>
    </message>
    <message>
        <source>%1 · LIVE</source>
        <comment>role of a machine that is in use</comment>
        <translation>%1 · CANLI</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>geri alındı</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dışarıda bırakıldı</translation>
    </message>
    <message>
        <source>%1: part of every run</source>
        <comment>step</comment>
        <translation>%1: her çalıştırmanın parçası</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>step at work</comment>
        <translation>%1…</translation>
    </message>
    <message numerus="yes">
        <source>%n steps would change</source>
        <translation>
            <numerusform>%n adım değişiklik yapacak</numerusform>
        </translation>
    </message>
    <message>
        <source>In use: %1 ran there when it was last reached. Its host name and firewall are not changed unless you allow it.</source>
        <comment>services</comment>
        <translation>Kullanımda: son ulaşıldığında üzerinde %1 çalışıyordu. Siz izin vermedikçe makine adı ve güvenlik duvarı değiştirilmez.</translation>
    </message>
    <message>
        <source>does not apply to this row</source>
        <translation>bu satır için geçerli değil</translation>
    </message>
</context>
<context>
    <name>howdah::MatrixView</name>
    <message>
        <source>Machines</source>
        <translation>Makineler</translation>
    </message>
    <message>
        <source>Steps of each machine</source>
        <translation>Her makinenin adımları</translation>
    </message>
    <message>
        <source>Check of %1; nothing was changed</source>
        <comment>time</comment>
        <translation>%1 denetimi; hiçbir şey değiştirilmedi</translation>
    </message>
</context>
<context>
    <name>howdah::MemoryStore</name>
    <message>
        <source>No such password was given in this session.</source>
        <translation>Bu oturumda böyle bir parola verilmedi.</translation>
    </message>
</context>
<context>
    <name>howdah::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>İleti</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Bu iletiyi kapat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Sorun</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Bilgi</translation>
    </message>
</context>
<context>
    <name>howdah::NamesPage</name>
    <message>
        <source>Names</source>
        <translation>Adlar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Give the name(s) to this cluster</source>
        <translation>
            <numerusform>&amp;Bu kümeye ver</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer %1 now leads to %2 (cluster %3).</source>
        <translation>Bu bilgisayarda %1 şimdi %2 adresine götürüyor (%3 kümesi).</translation>
    </message>
    <message>
        <source>On this computer %1 now lead to machines of another cluster (%2).</source>
        <translation>Bu bilgisayarda %1 şimdi başka bir kümenin (%2) makinelerine götürüyor.</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Devam</translation>
    </message>
    <message>
        <source>Which cluster gets these names?</source>
        <translation>Bu adları hangi küme alsın?</translation>
    </message>
    <message>
        <source>Start with&amp;out: do not change this computer</source>
        <translation>&amp;Yazmadan başlat: bu bilgisayar değiştirilmez</translation>
    </message>
    <message>
        <source>If you give them to this cluster, “ssh %1” on this computer leads to this cluster&apos;s machine, and that line is removed from the other cluster&apos;s block in the host table. Its machines are not affected.</source>
        <translation>Onları bu kümeye verirseniz bu bilgisayarda “ssh %1” bu kümenin makinesine götürür ve o satır öteki kümenin hosts tablosundaki bloğundan kaldırılır. Onun makineleri etkilenmez.</translation>
    </message>
</context>
<context>
    <name>howdah::NodeWorker</name>
    <message>
        <source>%1 is this computer (same machine-id and boot-id). Nothing was changed. Correct its address, or give the row the role “this computer”.</source>
        <translation>%1 bu bilgisayar (aynı machine-id ve boot-id). Hiçbir şey değiştirilmedi. Adresini düzeltin ya da satıra “bu bilgisayar” rolünü verin.</translation>
    </message>
</context>
<context>
    <name>howdah::OptionsView</name>
    <message>
        <source>This step has no options.</source>
        <translation>Bu adımın seçeneği yok.</translation>
    </message>
    <message>
        <source>For all machines of this cluster, kept in the project. A run in progress is not affected.</source>
        <translation>Bu kümenin tüm makineleri için; projede saklanır. Sürmekte olan bir çalıştırma etkilenmez.</translation>
    </message>
</context>
<context>
    <name>howdah::OutputView</name>
    <message>
        <source>Co&amp;py Output</source>
        <translation>Çıktıyı K&amp;opyala</translation>
    </message>
    <message>
        <source>Sa&amp;ve Output…</source>
        <translation>Çıktıyı &amp;Bir Dosyaya Kaydet…</translation>
    </message>
    <message>
        <source>Open &amp;Log</source>
        <translation>Günl&amp;üğü Aç</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Çıktı</translation>
    </message>
    <message>
        <source>This step has printed nothing.</source>
        <translation>Bu adım hiçbir şey yazdırmadı.</translation>
    </message>
    <message>
        <source>The log could not be opened: this desktop has no program for text files. It is in %1.</source>
        <translation>Günlük açılamadı: bu masaüstünde metin dosyaları için program yok. Günlük %1 içinde.</translation>
    </message>
    <message>
        <source>The last part of %1.</source>
        <translation>%1 tutan çıktının son bölümü.</translation>
    </message>
    <message>
        <source>The last part of %1; all of it is in the log.</source>
        <translation>%1 tutan çıktının son bölümü; tamamı günlükte.</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>Çıktıyı Kaydet</translation>
    </message>
    <message>
        <source>The output could not be written to %1: %2. Choose another place.</source>
        <translation>Çıktı %1 dosyasına yazılamadı: %2. Başka bir yer seçin.</translation>
    </message>
</context>
<context>
    <name>howdah::PasswordsDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>%1 kullanıcısının parolası</translation>
    </message>
    <message>
        <source>Password of the account that logs in</source>
        <translation>Oturum açan hesabın parolası</translation>
    </message>
    <message>
        <source>sudo password of %1</source>
        <translation>%1 kullanıcısının sudo parolası</translation>
    </message>
    <message>
        <source>sudo password</source>
        <translation>sudo parolası</translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation>root parolası</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1 için parola ifadesi</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Anahtarın parola ifadesi</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>bu oturum</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>anahtarlık</translation>
    </message>
    <message>
        <source>keychain: not asked</source>
        <translation>anahtarlık: sorulmadı</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Unut</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>&amp;Tümünü Unut…</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Parolalar</translation>
    </message>
    <message>
        <source>Kept passwords</source>
        <translation>Saklanan parolalar</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Küme</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Saklandığı yer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ne zamandan beri</translation>
    </message>
    <message>
        <source>There is no keychain here. Passwords last for this session.</source>
        <translation>Burada anahtarlık yok. Parolalar bu oturum boyunca kalır.</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Saklanan bir şey yok.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tümü</translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>tek makine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Unutuluyor…</translation>
    </message>
    <message>
        <source>All passwords are forgotten.</source>
        <translation>Tüm parolalar unutuldu.</translation>
    </message>
    <message>
        <source>Forget all passwords</source>
        <translation>Tüm parolaları unut</translation>
    </message>
    <message>
        <source>Forget all passwords, of every cluster?</source>
        <translation>Her kümenin tüm parolaları unutulsun mu?</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>&amp;Tümünü Unut</translation>
    </message>
    <message>
        <source>keychain: not found, or it is locked</source>
        <translation>anahtarlık: bulunamadı ya da kilitli</translation>
    </message>
    <message>
        <source>The passwords that Howdah keeps to log in. They are never shown. A forgotten password is asked for again when a run needs it.</source>
        <translation>Howdah’nın oturum açmak için sakladığı parolalar. Hiçbir zaman gösterilmezler. Unutulan bir parola, bir çalıştırma gerektirdiğinde yeniden sorulur.</translation>
    </message>
    <message>
        <source>The keychain is switched off in the preferences, so its content is not read. Forget still removes passwords from it.</source>
        <translation>Anahtarlık tercihlerde kapatılmış, bu yüzden içeriği okunmuyor. Unut düğmesi parolaları yine de ondan siler.</translation>
    </message>
    <message>
        <source>Reading the keychain…</source>
        <translation>Anahtarlık okunuyor…</translation>
    </message>
    <message>
        <source>They are removed from this session and from the keychain. On the machines nothing changes; a run that needs a password asks for it again.</source>
        <translation>Bu oturumdan ve anahtarlıktan silinirler. Makinelerde hiçbir şey değişmez; parola gerektiren bir çalıştırma onu yeniden sorar.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticeActions</name>
    <message>
        <source>&amp;Copy admin&apos;s Password</source>
        <translation>admin &amp;Parolasını Kopyala</translation>
    </message>
    <message>
        <source>Practice cluster</source>
        <translation>Alıştırma kümesi</translation>
    </message>
    <message>
        <source>The practice cluster is still being started.</source>
        <translation>Alıştırma kümesi hâlâ başlatılıyor.</translation>
    </message>
    <message>
        <source>If the start is cancelled, what it has begun is removed again.</source>
        <translation>Başlatma iptal edilirse, başlanmış olanlar yeniden kaldırılır.</translation>
    </message>
    <message>
        <source>&amp;Keep Starting</source>
        <translation>Başlatmayı &amp;Sürdür</translation>
    </message>
    <message>
        <source>&amp;Cancel Start and Close</source>
        <translation>Başlatmayı İ&amp;ptal Et ve Kapat</translation>
    </message>
    <message>
        <source>The practice cluster is running. Its passwords are in %1; log in as admin. Next: Run.</source>
        <translation>Alıştırma kümesi çalışıyor. Parolaları %1 içinde; admin olarak oturum açın. Sırada: Çalıştır.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticeController</name>
    <message>
        <source>The practice cluster&apos;s program, howdah-practice, is not installed on this computer. Install Howdah, then try again.</source>
        <translation>Alıştırma kümesinin programı howdah-practice bu bilgisayarda kurulu değil. Howdah’yı kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>There is no way to ask for administrator rights on this computer: no pkexec. Type this in a terminal, then open the machines.txt it names:
%1</source>
        <translation>Bu bilgisayarda yönetici hakkı istemenin bir yolu yok: pkexec yok. Bunu bir terminale yazın, sonra belirttiği machines.txt dosyasını açın:
%1</translation>
    </message>
    <message>
        <source>%1 could not be started: %2. Nothing was changed.</source>
        <translation>%1 başlatılamadı: %2. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>Waiting for your administrator password…</source>
        <translation>Yönetici parolanız bekleniyor…</translation>
    </message>
    <message>
        <source>The start was stopped, and what it had begun was removed again.</source>
        <translation>Başlatma durduruldu ve başlanmış olanlar yeniden kaldırıldı.</translation>
    </message>
    <message>
        <source>This computer did not give administrator rights. Nothing was changed.</source>
        <translation>Bu bilgisayar yönetici hakkı vermedi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>%1 can be changed by other accounts than root, so it is not run as administrator. Nothing was changed. Install Howdah, then try again.</source>
        <translation>%1 root’tan başka hesaplar tarafından değiştirilebiliyor, bu yüzden yönetici olarak çalıştırılmadı. Hiçbir şey değiştirilmedi. Howdah’yı kurun, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>howdah-practice ended without a message.</source>
        <translation>howdah-practice bir ileti vermeden sona erdi.</translation>
    </message>
</context>
<context>
    <name>howdah::PracticePanel</name>
    <message>
        <source>&amp;Remove Practice Cluster…</source>
        <translation>Alıştırma Kümesini &amp;Kaldır…</translation>
    </message>
    <message>
        <source>Cance&amp;l Start</source>
        <translation>Başlatmayı İ&amp;ptal Et</translation>
    </message>
    <message>
        <source>Starting the practice cluster</source>
        <translation>Alıştırma kümesi başlatılıyor</translation>
    </message>
    <message>
        <source>Stopping; what was begun is removed again</source>
        <translation>Durduruluyor; başlanmış olanlar yeniden kaldırılıyor</translation>
    </message>
    <message>
        <source>Removing the practice cluster</source>
        <translation>Alıştırma kümesi kaldırılıyor</translation>
    </message>
    <message>
        <source>Five real Debian machines on this computer, to practise on. Downloads about 60 MB, keeps 180 MB, asks for your administrator password, removes everything again.</source>
        <translation>Alıştırma yapmak için bu bilgisayarda beş gerçek Debian makinesi. Yaklaşık 60 MB indirir, 180 MB tutar, yönetici parolanızı sorar, sonunda her şeyi yeniden kaldırır.</translation>
    </message>
    <message>
        <source>&amp;Start and Open Practice Cluster</source>
        <translation>Alıştırma Kümesini &amp;Başlat ve Aç</translation>
    </message>
    <message>
        <source>&amp;Start Practice Cluster</source>
        <translation>Alıştırma Kümesini &amp;Başlat</translation>
    </message>
    <message>
        <source>Remove the practice cluster</source>
        <translation>Alıştırma kümesini kaldır</translation>
    </message>
    <message>
        <source>Remove the practice cluster from this computer?</source>
        <translation>Alıştırma kümesi bu bilgisayardan kaldırılsın mı?</translation>
    </message>
    <message>
        <source>Remove the downloaded &amp;image too (180 MB)</source>
        <translation>İndirilen i&amp;majı da kaldır (180 MB)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>Progress of the practice cluster</source>
        <translation>Alıştırma kümesinin ilerlemesi</translation>
    </message>
    <message>
        <source>The practice cluster was removed.</source>
        <translation>Alıştırma kümesi kaldırıldı.</translation>
    </message>
    <message>
        <source>A practice cluster is on this computer: five Debian machines. Starting it switches on the machines that are off and opens the cluster here. Asks for your administrator password.</source>
        <translation>Bu bilgisayarda bir alıştırma kümesi var: beş Debian makinesi. Başlatmak, kapalı olan makineleri çalıştırır ve kümeyi burada açar. Yönetici parolanızı sorar.</translation>
    </message>
    <message>
        <source>Its machines, disks, network and passwords are removed, and the names that Howdah wrote on this computer for them. Other clusters are not affected.</source>
        <translation>Makineleri, diskleri, ağı ve parolaları ile Howdah’nın bu bilgisayara onlar için yazdığı adlar silinir. Öteki kümeler etkilenmez.</translation>
    </message>
</context>
<context>
    <name>howdah::PreferencesDialog</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> sn</translation>
    </message>
    <message>
        <source>&amp;Use another font for output, programs and changes</source>
        <translation>Çıktı, programlar ve değişiklikler için &amp;başka bir yazı tipi kullan</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Tercihler</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Çalıştırmalar</translation>
    </message>
    <message>
        <source>A machine must &amp;answer within:</source>
        <translation>&amp;Makinenin yanıt süresi en çok:</translation>
    </message>
    <message>
        <source>A &amp;login may take:</source>
        <translation>&amp;Oturum açma süresi en çok:</translation>
    </message>
    <message>
        <source>1 minute; 15 for packages</source>
        <translation>1 dakika; paketler için 15</translation>
    </message>
    <message>
        <source>2 minutes; 30 for packages</source>
        <translation>2 dakika; paketler için 30</translation>
    </message>
    <message>
        <source>4 minutes; 60 for packages</source>
        <translation>4 dakika; paketler için 60</translation>
    </message>
    <message>
        <source>A &amp;step may take:</source>
        <translation>A&amp;dım süresi en çok:</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Görünüş</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Masaüstü gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Renkler:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Yazı tipi:</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>Boy&amp;ut:</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Nasıl göründüğü</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Parolalar</translation>
    </message>
    <message>
        <source>&amp;Keep and look up passwords in %1</source>
        <translation>Parolaları &amp;saklamak ve aramak için kullan: %1</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>anahtarlık</translation>
    </message>
    <message>
        <source>For&amp;get All Passwords…</source>
        <translation>&amp;Tüm Parolaları Unut…</translation>
    </message>
    <message>
        <source>&amp;Machines at the same time:</source>
        <translation>Aynı &amp;anda çalışılan makineler:</translation>
    </message>
    <message>
        <source>From the next run on. Machines in use are always worked on one at a time.</source>
        <translation>Bir sonraki çalıştırmadan başlayarak geçerlidir. Kullanımdaki makineler her zaman tek tek işlenir.</translation>
    </message>
    <message>
        <source>If switched off, the keychain is neither read nor written, and passwords last for this session. Passwords that are already in it stay there until they are forgotten.</source>
        <translation>Kapatıldığında anahtarlık ne okunur ne de yazılır ve parolalar bu oturum boyunca kalır. Zaten içinde olan parolalar, unutulana kadar orada kalır.</translation>
    </message>
</context>
<context>
    <name>howdah::PrivilegePage</name>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Yazılacak olan</translation>
    </message>
    <message>
        <source>&amp;Write and Start</source>
        <translation>&amp;Yaz ve Başlat</translation>
    </message>
    <message>
        <source>&amp;Write and Continue</source>
        <translation>&amp;Yaz ve Devam Et</translation>
    </message>
    <message>
        <source>I Will Do It &amp;Myself</source>
        <translation>&amp;Kendim Yapacağım</translation>
    </message>
    <message>
        <source>&amp;Start Without</source>
        <translation>Yazmadan B&amp;aşlat</translation>
    </message>
    <message>
        <source>&amp;Continue Without</source>
        <translation>Yazmadan D&amp;evam Et</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>K&amp;opyala</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Başlat</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Devam Et</translation>
    </message>
    <message>
        <source>The time service of this computer would be set up.</source>
        <translation>Bu bilgisayarın zaman hizmeti ayarlanacak.</translation>
    </message>
    <message>
        <source>This would be written on this computer, so that it knows the machines by name:</source>
        <translation>Makineleri adlarıyla tanıması için bu bilgisayara şu yazılacak:</translation>
    </message>
    <message>
        <source>Next you are asked for your own password on this computer.</source>
        <translation>Sırada bu bilgisayardaki kendi parolanız sorulacak.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Yeniden Dene</translation>
    </message>
    <message>
        <source>Put the lines that begin with + into the file as administrator, or save all of this as names.diff and run “sudo patch /etc/hosts names.diff”. Then continue: Howdah checks whether they are there.</source>
        <translation>+ ile başlayan satırları dosyaya yönetici olarak ekleyin ya da bunun tümünü names.diff adıyla kaydedip “sudo patch /etc/hosts names.diff” çalıştırın. Sonra devam edin: Howdah orada olup olmadıklarını kontrol eder.</translation>
    </message>
    <message>
        <source>Administrator rights are not available on this computer.</source>
        <translation>Bu bilgisayarda yönetici hakkı kullanılamıyor.</translation>
    </message>
</context>
<context>
    <name>howdah::ProgramView</name>
    <message>
        <source>Co&amp;py Program</source>
        <translation>Programı K&amp;opyala</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>In a check, after the library lib.sh. It changes nothing.</source>
        <translation>Denetimde, lib.sh kitaplığından sonra. Hiçbir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>To take the step back, after the library lib.sh.</source>
        <translation>Adımı geri almak için, lib.sh kitaplığından sonra.</translation>
    </message>
    <message>
        <source>In a run, after the library lib.sh. HD_CLIENT is known when the machine has been reached.</source>
        <translation>Çalıştırmada, lib.sh kitaplığından sonra. HD_CLIENT, makineye ulaşılınca belli olur.</translation>
    </message>
    <message>
        <source>Show the Li&amp;brary</source>
        <translation>Kita&amp;plığı Göster</translation>
    </message>
    <message>
        <source>Complete, with the library: it runs by itself and does the same</source>
        <translation>Kitaplıkla birlikte eksiksiz: tek başına çalışır ve aynısını yapar</translation>
    </message>
    <message>
        <source>Nothing to copy: choose a step of a machine first</source>
        <translation>Kopyalanacak bir şey yok: önce bir makinenin bir adımını seçin</translation>
    </message>
    <message>
        <source>What this step does: no program of its own</source>
        <translation>Bu adım ne yapar: kendi programı yok</translation>
    </message>
    <message>
        <source>This step has no program of its own; this is what it does.</source>
        <translation>Bu adımın kendi programı yok; yaptığı budur.</translation>
    </message>
    <message>
        <source>lib.sh, which comes before every step&apos;s program</source>
        <translation>Her adımın programından önce gelen lib.sh</translation>
    </message>
</context>
<context>
    <name>howdah::RecoveryController</name>
    <message>
        <source>the untitled cluster %1</source>
        <translation>adsız %1 kümesi</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Kaydedilmemiş düzenlemeler</translation>
    </message>
    <message>
        <source>Howdah ended without saving %1.</source>
        <translation>Howdah %1 kaydedilmeden sona erdi.</translation>
    </message>
    <message>
        <source>The edits were kept at %1. Recovering opens them as unsaved changes; the file on disk stays as it is until you save.</source>
        <translation>Düzenlemeler %1 tarihinde saklandı. Kurtarmak onları kaydedilmemiş değişiklikler olarak açar; siz kaydedene kadar diskteki dosya olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Kurtar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Sil</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Daha Sonra</translation>
    </message>
    <message>
        <source>Save or close this cluster first: the other unsaved edits are offered again at the next start.</source>
        <translation>Önce bu kümeyi kaydedin ya da kapatın: öteki kaydedilmemiş düzenlemeler bir sonraki başlatmada yeniden sunulur.</translation>
    </message>
</context>
<context>
    <name>howdah::ResultTree</name>
    <message>
        <source>Results with their output</source>
        <translation>Sonuçlar ve çıktıları</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Adım</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Süre</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machine or step: outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>… earlier output: press Enter to read all of it</source>
        <translation>… önceki çıktı: tümünü okumak için Enter tuşuna basın</translation>
    </message>
</context>
<context>
    <name>howdah::ReviewPage</name>
    <message>
        <source>Before this run</source>
        <translation>Bu çalıştırmadan önce</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gözden geçirme</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Başlat</translation>
    </message>
    <message>
        <source>C&amp;heck Only</source>
        <translation>&amp;Yalnızca Denetle</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is in use:&lt;/b&gt; %2 run there.</source>
        <translation>&lt;b&gt;%1 kullanımda:&lt;/b&gt; üzerinde %2 çalışıyor.</translation>
    </message>
    <message>
        <source>These steps leave it as it is: %1.</source>
        <translation>Bu adımlar onu olduğu gibi bırakır: %1.</translation>
    </message>
    <message>
        <source>Change them on %1 too</source>
        <translation>Bunları %1 üzerinde de değiştir</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2 is on.</source>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2 açık.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1:&lt;/b&gt; %2 is on with %n rule(s).</source>
        <translation>
            <numerusform>&lt;b&gt;%1:&lt;/b&gt; %2, %n kuralla açık.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Switch %1 off on %2</source>
        <translation>%2 üzerinde %1 kapatılsın</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; chrony takes the place of %2, which apt removes.</source>
        <translation>&lt;b&gt;%1:&lt;/b&gt; chrony, apt’nin kaldıracağı %2 hizmetinin yerini alır.</translation>
    </message>
</context>
<context>
    <name>howdah::RunActions</name>
    <message>
        <source>Select the machines on which Howdah&apos;s changes are to be taken back.</source>
        <translation>Howdah’nın değişikliklerinin geri alınacağı makineleri seçin.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Take back what Howdah changed on %1?</source>
        <translation>Howdah’nın %1 üzerinde değiştirdikleri geri alınsın mı?</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Geri Al</translation>
    </message>
    <message numerus="yes">
        <source>The run is still working on %n machine(s).</source>
        <translation>
            <numerusform>Çalıştırma %n makinede hâlâ sürüyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>Çalıştırmayı &amp;Sürdür</translation>
    </message>
    <message>
        <source>&amp;Stop After the Current Steps</source>
        <translation>Geçerli &amp;Adımlardan Sonra Durdur</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>&amp;Hemen Durdur</translation>
    </message>
    <message>
        <source>&amp;Run %1 on %2</source>
        <comment>steps, machines</comment>
        <translation>%2 %1 Ç&amp;alıştır</translation>
    </message>
    <message numerus="yes">
        <source>%n Step(s)</source>
        <translation>
            <numerusform>%n Adımı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Machine(s)</source>
        <translation>
            <numerusform>%n Makinede</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Ç&amp;alıştır</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n &amp;Failed Machine(s)</source>
        <translation>
            <numerusform>Başarısız %n Makineyi &amp;Yeniden Dene</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>Başarısızları &amp;Yeniden Dene</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Raporu Kaydet</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Choose another place.</source>
        <translation>Rapor %1 dosyasına yazılamadı: %2. Başka bir yer seçin.</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Özet panoda.</translation>
    </message>
    <message>
        <source>There is no problem in the table.</source>
        <translation>Tabloda sorun yok.</translation>
    </message>
    <message>
        <source>Also the &amp;host table and the SSH configuration of this computer</source>
        <translation>Bu bilgisayarın &amp;hosts tablosu ve SSH yapılandırması da</translation>
    </message>
    <message>
        <source>The other machines of this cluster still need them: select all machines first.</source>
        <translation>Bu kümenin öteki makineleri onlara hâlâ gerek duyuyor: önce bütün makineleri seçin.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Rapor şurada: %1.</translation>
    </message>
    <message>
        <source>A run is in progress. Wait for its end, or stop it, before you take anything back.</source>
        <translation>Bir çalıştırma sürüyor. Bir şeyi geri almadan önce bitmesini bekleyin ya da onu durdurun.</translation>
    </message>
    <message>
        <source>Changes that nobody has edited since are reversed, whether their steps are ticked or not:
• this cluster&apos;s block in the host table is removed
• the old host name and its line are restored
• the firewall and the time service are restored to their first state
• your public key and the root login are removed last, and only if another way to log in was proved

Later edits and installed packages are kept. Private keys are never deleted.</source>
        <translation>Sonradan kimsenin düzenlemediği değişiklikler, adımları işaretli olsun olmasın geri alınır:
• hosts tablosundaki bu kümeye ait blok kaldırılır
• eski makine adı ve satırı geri getirilir
• güvenlik duvarı ve zaman hizmeti ilk hâllerine döndürülür
• açık anahtarınız ve root oturumu en son kaldırılır, o da ancak başka bir oturum açma yolu kanıtlandıysa

Sonradan yapılan düzenlemeler ve kurulu paketler kalır. Özel anahtarlar asla silinmez.</translation>
    </message>
    <message>
        <source>The run is still in progress</source>
        <translation>Çalıştırma hâlâ sürüyor</translation>
    </message>
    <message>
        <source>The run is still working.</source>
        <translation>Çalıştırma hâlâ devam ediyor.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web sayfası (*.html)</translation>
    </message>
    <message>
        <source>Web page, without addresses and output (*.html)</source>
        <translation>Web sayfası, adresler ve çıktı olmadan (*.html)</translation>
    </message>
    <message>
        <source>JSON data (*.json)</source>
        <translation>JSON verisi (*.json)</translation>
    </message>
    <message>
        <source>JSON data, without addresses and output (*.json)</source>
        <translation>JSON verisi, adresler ve çıktı olmadan (*.json)</translation>
    </message>
</context>
<context>
    <name>howdah::RunConsole</name>
    <message>
        <source>Stopping after the current steps. Press Ctrl-C again to stop at once.</source>
        <translation>Geçerli adımlardan sonra durdurulacak. Hemen durdurmak için yeniden Ctrl-C tuşlarına basın.</translation>
    </message>
    <message>
        <source>Stopping now.</source>
        <translation>Şimdi durduruluyor.</translation>
    </message>
    <message>
        <source>%1 shows another key than the one known for %2 (%3 line %4).
  known: %5
  now:   %6</source>
        <translation>%1, %2 için bilinenden başka bir anahtar gösteriyor (%3, %4. satır).
  bilinen: %5
  şimdi:   %6</translation>
    </message>
    <message>
        <source>the same key as %1: copies of one machine?</source>
        <translation>%1 ile aynı anahtar: tek bir makinenin kopyaları mı?</translation>
    </message>
    <message>
        <source>Are these your machines? Trust these keys? [y/N] </source>
        <translation>Bunlar sizin makineleriniz mi? Bu anahtarlara güvenilsin mi? [evet/hayır] </translation>
    </message>
    <message>
        <source>The keys were not trusted. Nothing was changed.</source>
        <translation>Anahtarlara güvenilmedi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>the passphrase of %1</source>
        <translation>%1 için parola ifadesi</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>%1 kullanıcısının parolası</translation>
    </message>
    <message>
        <source>%1 for %2 (in --secrets: a line “%3 …”)</source>
        <translation>%1, makineler: %2 (--secrets içinde: “%3 …” satırı)</translation>
    </message>
    <message>
        <source>Missing: </source>
        <translation>Eksik: </translation>
    </message>
    <message>
        <source>Password of %1 on %2: </source>
        <translation>%1 kullanıcısının %2 üzerindeki parolası: </translation>
    </message>
    <message>
        <source>sudo password of %1 on %2: </source>
        <translation>%1 kullanıcısının %2 üzerindeki sudo parolası: </translation>
    </message>
    <message>
        <source>Password of root on %1: </source>
        <translation>%1 üzerindeki root parolası: </translation>
    </message>
    <message>
        <source>Passphrase of the key %1: </source>
        <translation>%1 anahtarının parola ifadesi: </translation>
    </message>
    <message>
        <source>No password was given. Nothing was changed.</source>
        <translation>Parola verilmedi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>This would be written on this computer:
</source>
        <translation>Bu bilgisayara şu yazılacak:
</translation>
    </message>
    <message>
        <source>Write it and start? You may be asked for your own password next. [y/N] </source>
        <translation>Yazılıp başlatılsın mı? Ardından kendi parolanız sorulabilir. [evet/hayır] </translation>
    </message>
    <message>
        <source>%1 is in use (%2).</source>
        <translation>%1 kullanımda (%2).</translation>
    </message>
    <message>
        <source>%1: %2 is on (%3 rules) and will be switched off.</source>
        <translation>%1: %2 açık (%3 kural) ve kapatılacak.</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. It is also in %3.</source>
        <translation>Rapor %1 dosyasına yazılamadı: %2. %3 içinde de var.</translation>
    </message>
    <message>
        <source>This will be written on this computer:</source>
        <translation>Bu bilgisayara şu yazılacak:</translation>
    </message>
    <message>
        <source>Write it and start? [y/N] </source>
        <translation>Yazılıp başlatılsın mı? [y/N] </translation>
    </message>
    <message>
        <source>%1: %2 will be removed for chrony.</source>
        <translation>%1: chrony için %2 kaldırılacak.</translation>
    </message>
    <message>
        <source>Try again? [y/N] </source>
        <translation>Yeniden denensin mi? [evet/hayır] </translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Rapor şurada: %1.</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <translation>%1 dışarıda bırakıldı: %2</translation>
    </message>
    <message>
        <source>it shows another key than the one known for %1 (%2 line %3). If it was reinstalled: --replace-host-key %4</source>
        <translation>%1 için bilinenden (%2, %3. satır) başka bir anahtar gösteriyor. Yeniden kurulduysa: --replace-host-key %4</translation>
    </message>
    <message>
        <source>its host key is not known yet (%1 %2). Run it once on a terminal, or add --accept-new-host-keys.</source>
        <translation>ana makine anahtarı henüz bilinmiyor (%1 %2). Bir kez terminalde çalıştırın ya da --accept-new-host-keys ekleyin.</translation>
    </message>
    <message>
        <source>its host key was not trusted (%1 %2).</source>
        <translation>ana makine anahtarına güvenilmedi (%1 %2).</translation>
    </message>
    <message>
        <source>%1 was not given.</source>
        <translation>%1 verilmedi.</translation>
    </message>
    <message>
        <source>An empty answer leaves these machines out of the run.</source>
        <translation>Boş bir yanıt bu makineleri çalıştırmanın dışında bırakır.</translation>
    </message>
    <message>
        <source>sudo there asks for root&apos;s password, not for the account&apos;s own.</source>
        <translation>sudo orada hesabın kendi parolasını değil, root parolasını soruyor.</translation>
    </message>
    <message numerus="yes">
        <source>Howdah does not know these %n machine(s) yet:
</source>
        <translation>
            <numerusform>Howdah bu %n makineyi henüz tanımıyor:
</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the output on each machine&apos;s own console: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
</source>
        <translation>Her makinenin kendi konsolundaki çıktıyla karşılaştırın: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub
</translation>
    </message>
    <message>
        <source>There is no terminal to ask on, so nothing was done. Run this on a terminal, or add --accept-new-host-keys.</source>
        <translation>Soru sorulacak bir terminal yok, bu yüzden hiçbir şey yapılmadı. Bunu bir terminalde çalıştırın ya da --accept-new-host-keys ekleyin.</translation>
    </message>
    <message>
        <source>This is normal if you have reinstalled the machine or given its address to another one. Otherwise somebody may be intercepting the connection: find out first. Nothing was sent to it and nothing was changed. To replace the old key: --replace-host-key %1</source>
        <translation>Makineyi yeniden kurduysanız ya da adresini başka bir makineye verdiyseniz bu olağandır. Değilse biri bağlantının arasına girmiş olabilir: önce bunu öğrenin. Ona hiçbir şey gönderilmedi, hiçbir şey değiştirilmedi. Eski anahtarı değiştirmek için: --replace-host-key %1</translation>
    </message>
    <message>
        <source>There is no terminal to ask on, so nothing was done. Give it with --secrets FILE or run this on a terminal. To continue with the other machines: --keep-going.</source>
        <translation>Soru sorulacak bir terminal yok, bu yüzden hiçbir şey yapılmadı. --secrets FILE ile verin ya da bunu bir terminalde çalıştırın. Öteki makinelerle devam etmek için: --keep-going.</translation>
    </message>
    <message>
        <source>Nothing was changed. To give these names to this cluster: --take-names. To leave this computer unchanged: --no-workstation.</source>
        <translation>Hiçbir şey değiştirilmedi. Bu adları bu kümeye vermek için: --take-names. Bu bilgisayarı değiştirmeden bırakmak için: --no-workstation.</translation>
    </message>
    <message>
        <source>The host table of this computer needs an administrator, and there is no terminal to ask on. Nothing was changed. Run this as root or on a terminal, or leave this computer out with --no-workstation.</source>
        <translation>Bu bilgisayarın hosts tablosu yönetici gerektiriyor ve soru sorulacak bir terminal yok. Hiçbir şey değiştirilmedi. Bunu root olarak ya da bir terminalde çalıştırın veya --no-workstation ile bu bilgisayarı dışarıda bırakın.</translation>
    </message>
    <message>
        <source>Nothing was changed. To leave this computer&apos;s files unchanged: --no-workstation.</source>
        <translation>Hiçbir şey değiştirilmedi. Bu bilgisayarın dosyalarını değiştirmeden bırakmak için: --no-workstation.</translation>
    </message>
    <message>
        <source>To leave this computer&apos;s files unchanged: --no-workstation.</source>
        <translation>Bu bilgisayarın dosyalarını değiştirmeden bırakmak için: --no-workstation.</translation>
    </message>
    <message>
        <source>Skipped there: %1. To do them too: --live %2=%3</source>
        <translation>Orada atlananlar: %1. Bunları da yapmak için: --live %2=%3</translation>
    </message>
</context>
<context>
    <name>howdah::RunController</name>
    <message>
        <source>Nothing to do: nothing failed and nothing is outdated.</source>
        <translation>Yapılacak bir şey yok: başarısız olan ya da güncel olmayan bir şey yok.</translation>
    </message>
    <message>
        <source>A run is in progress, so no other one was started. Wait for its end, or stop it first.</source>
        <translation>Bir çalıştırma sürüyor, bu yüzden bir başkası başlatılmadı. Bitmesini bekleyin ya da önce onu durdurun.</translation>
    </message>
    <message>
        <source>No machine is ticked, so there is nothing to run. Tick the machines and steps to run.</source>
        <translation>Hiçbir makine işaretli değil, bu yüzden çalıştırılacak bir şey yok. Çalıştırılacak makineleri ve adımları işaretleyin.</translation>
    </message>
</context>
<context>
    <name>howdah::RunDialog</name>
    <message>
        <source>Cancel this run?</source>
        <translation>Bu çalıştırma iptal edilsin mi?</translation>
    </message>
    <message>
        <source>Cancel this run? What you typed here is forgotten. Nothing has been changed.</source>
        <translation>Bu çalıştırma iptal edilsin mi? Burada yazdıklarınız unutulur. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>&amp;Cancel the Run</source>
        <translation>Çalıştırmayı &amp;İptal Et</translation>
    </message>
    <message>
        <source>Go &amp;On</source>
        <translation>&amp;Devam Et</translation>
    </message>
</context>
<context>
    <name>howdah::RunEnd</name>
    <message>
        <source>%1 failed on this computer: %2</source>
        <comment>step, sentence</comment>
        <translation>Bu bilgisayarda “%1” adımı başarısız: %2</translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <comment>machine, sentence</comment>
        <translation>%1 hazır değil: %2</translation>
    </message>
    <message>
        <source>%1 are not ready: %2</source>
        <comment>27 machines, sentence</comment>
        <translation>%1 hazır değil: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n other reason(s); F8 goes to each.</source>
        <translation>
            <numerusform>Ve %n neden daha; F8 her birine gider.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Gö&amp;ster</translation>
    </message>
    <message>
        <source>&amp;Retry %1</source>
        <comment>machine</comment>
        <translation>Y&amp;eniden Dene: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n Machine(s)</source>
        <translation>
            <numerusform>%n Makinede Y&amp;eniden Dene</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the check has ended</source>
        <comment>cluster</comment>
        <translation>%1: denetim bitti</translation>
    </message>
    <message>
        <source>%1: the run has ended</source>
        <comment>cluster</comment>
        <translation>%1: çalıştırma bitti</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machine, steps</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>Stopped, but nothing was left to do: %1.</source>
        <translation>Durduruldu, ama yapılacak bir şey kalmamıştı: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n adım</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n makine</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>Taking back was stopped: %1. Not taken back yet: %2 on %3.</source>
        <translation>Geri alma durduruldu: %1. Henüz geri alınmayan: %3 üzerinde %2.</translation>
    </message>
    <message>
        <source>&amp;Run the Rest</source>
        <translation>Kalanı Çalı&amp;ştır</translation>
    </message>
    <message>
        <source>%1 › %2: %3</source>
        <comment>machine, step, sentence</comment>
        <translation>%1 › %2: %3</translation>
    </message>
    <message>
        <source>Taken back on %1: %2.</source>
        <comment>machines, steps</comment>
        <translation>%1 üzerinde geri alındı: %2.</translation>
    </message>
    <message>
        <source>%1: taking back has ended</source>
        <comment>cluster</comment>
        <translation>%1: geri alma bitti</translation>
    </message>
    <message>
        <source>The run was stopped: %1. Not done: %2 on %3; changes made until then remain.</source>
        <translation>Çalıştırma durduruldu: %1. Yapılmayan: %3 üzerinde %2; o ana kadar yapılan değişiklikler kalır.</translation>
    </message>
    <message>
        <source>The check was stopped: %1. Not checked: %2 on %3. Nothing was changed.</source>
        <translation>Denetim durduruldu: %1. Denetlenmeyen: %3 üzerinde %2. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>No changes of Howdah were left there, so nothing was taken back.</source>
        <translation>Orada Howdah’nın yaptığı bir değişiklik kalmamıştı, bu yüzden hiçbir şey geri alınmadı.</translation>
    </message>
    <message>
        <source>Installed packages, private keys and later edits are kept.</source>
        <translation>Kurulu paketler, özel anahtarlar ve sonradan yapılan düzenlemeler kalır.</translation>
    </message>
</context>
<context>
    <name>howdah::RunPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>İle&amp;ri</translation>
    </message>
</context>
<context>
    <name>howdah::RunQuestions</name>
    <message>
        <source>The run was cancelled before it began. Nothing was changed.</source>
        <translation>Çalıştırma başlamadan önce iptal edildi. Hiçbir şey değiştirilmedi.</translation>
    </message>
    <message numerus="yes">
        <source>Logging in to %n machine(s)…</source>
        <translation>
            <numerusform>%n makinede oturum açılıyor…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Logging in to %n machine(s)… %1 done</source>
        <translation>
            <numerusform>%n makinede oturum açılıyor… %1 tamam</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Deneniyor…</translation>
    </message>
    <message>
        <source>Waiting for your own password on this computer…</source>
        <translation>Bu bilgisayardaki kendi parolanız bekleniyor…</translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation>Yeniden başlanıyor…</translation>
    </message>
    <message>
        <source>Checking this computer…</source>
        <translation>Bu bilgisayar denetleniyor…</translation>
    </message>
</context>
<context>
    <name>howdah::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation>Çalıştırmanın ilerlemesi</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) as wanted</source>
        <translation>
            <numerusform>%1/%n makine istendiği gibi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n machine(s) ready</source>
        <translation>
            <numerusform>%1/%n makine hazır</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 başarısız</translation>
    </message>
    <message>
        <source>%1 working</source>
        <translation>%1 sürüyor</translation>
    </message>
    <message>
        <source>%1 outdated</source>
        <translation>%1 güncel değil</translation>
    </message>
    <message>
        <source>check of %1</source>
        <comment>time</comment>
        <translation>%1 denetimi</translation>
    </message>
    <message>
        <source>take back of %1</source>
        <comment>time</comment>
        <translation>%1 geri alması</translation>
    </message>
    <message>
        <source>run of %1</source>
        <comment>time</comment>
        <translation>%1 çalıştırması</translation>
    </message>
    <message>
        <source>Stop No&amp;w</source>
        <translation>&amp;Hemen Durdur</translation>
    </message>
    <message>
        <source>Stopping after the current steps… · %1</source>
        <comment>counted machines</comment>
        <translation>Geçerli adımlardan sonra duruyor… · %1</translation>
    </message>
    <message>
        <source>Stopping now… · %1</source>
        <comment>counted machines</comment>
        <translation>Hemen duruyor… · %1</translation>
    </message>
    <message>
        <source>Interrupted · %1</source>
        <comment>counted machines</comment>
        <translation>Yarıda kaldı · %1</translation>
    </message>
    <message>
        <source>Ends the current steps too; a package installation is allowed to finish</source>
        <translation>Geçerli adımları da bitirir; bir paket kurulumunun tamamlanması beklenir</translation>
    </message>
    <message>
        <source>Finding out how to log in to the machines; nothing is changed yet…</source>
        <translation>Makinelerde nasıl oturum açılacağı araştırılıyor; henüz hiçbir şey değiştirilmiyor…</translation>
    </message>
</context>
<context>
    <name>howdah::RunTableModel</name>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>howdah::Runner</name>
    <message>
        <source>Howdah is working on %1</source>
        <translation>Howdah %1 üzerinde çalışıyor</translation>
    </message>
    <message>
        <source>This computer could not start another thread. Nothing was changed. End some programs, or raise the limit (ulimit -u).</source>
        <translation>Bu bilgisayar bir iş parçacığı daha başlatamadı. Hiçbir şey değiştirilmedi. Bazı programları kapatın ya da sınırı yükseltin (ulimit -u).</translation>
    </message>
</context>
<context>
    <name>howdah::SecretsPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>%1 kullanıcısının %2 üzerindeki parolası</translation>
    </message>
    <message>
        <source>sudo password of %1 on %2</source>
        <translation>%1 kullanıcısının %2 üzerindeki sudo parolası</translation>
    </message>
    <message>
        <source>Password of root on %1</source>
        <translation>%1 üzerindeki root parolası</translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation>%1 anahtarının parola ifadesi</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Oturum aç</translation>
    </message>
    <message>
        <source>&amp;Remember in %1, once it has worked</source>
        <translation>İşe yaradıktan sonra &amp;sakla: %1</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Devam</translation>
    </message>
    <message>
        <source>Choose &amp;Key File…</source>
        <translation>&amp;Anahtar Dosyası Seç…</translation>
    </message>
    <message>
        <source>&amp;Leave These Machines Out</source>
        <translation>Bu &amp;Makineleri Dışarıda Bırak</translation>
    </message>
    <message>
        <source>One more try; then check the account for a lock.</source>
        <translation>Bir deneme daha; sonra hesabın kilitli olup olmadığını kontrol edin.</translation>
    </message>
    <message>
        <source>It is tried on one machine first.</source>
        <translation>Önce tek makinede denenir.</translation>
    </message>
    <message>
        <source>%1: left out of this run</source>
        <translation>%1: bu çalıştırmanın dışında bırakıldı</translation>
    </message>
    <message>
        <source>%1: given</source>
        <translation>%1: verildi</translation>
    </message>
    <message>
        <source>To give another one, cancel: nothing has been changed yet, and what the machines have accepted is not asked again.</source>
        <translation>Başkasını vermek için iptal edin: henüz hiçbir şey değiştirilmedi ve makinelerin kabul ettikleri yeniden sorulmaz.</translation>
    </message>
    <message>
        <source>%1 do not let %2 use sudo.</source>
        <comment>several machines, account</comment>
        <translation>%1, %2 kullanıcısının sudo kullanmasına izin vermiyor.</translation>
    </message>
    <message>
        <source>%1 does not let %2 use sudo.</source>
        <comment>one machine, account</comment>
        <translation>%1, %2 kullanıcısının sudo kullanmasına izin vermiyor.</translation>
    </message>
    <message>
        <source>One of these machines refused this password, so it was not tried on the others.</source>
        <translation>Bu makinelerden biri bu parolayı reddetti, bu yüzden ötekilerde denenmedi.</translation>
    </message>
    <message>
        <source>Key file that logs in</source>
        <translation>Oturum açan anahtar dosyası</translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 bu parolayı reddetti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused this password, so it was not tried on the others.</source>
        <comment>%n: machines</comment>
        <translation>
            <numerusform>%1 bu parolayı reddetti, bu yüzden ötekilerde denenmedi.</numerusform>
        </translation>
    </message>
    <message>
        <source>sudo there asks for root&apos;s password, not for the account&apos;s own: %1.</source>
        <comment>machines</comment>
        <translation>sudo orada hesabın kendi parolasını değil, root parolasını soruyor: %1.</translation>
    </message>
    <message>
        <source>%1: only a key is accepted there, no password. Choose the private key file for %2.</source>
        <comment>machines, account</comment>
        <translation>%1: orada yalnızca anahtar kabul ediliyor, parola değil. %2 için özel anahtar dosyasını seçin.</translation>
    </message>
</context>
<context>
    <name>howdah::SettingsController</name>
    <message>
        <source>All passwords are forgotten.</source>
        <translation>Tüm parolalar unutuldu.</translation>
    </message>
    <message>
        <source>The preferences could not be saved in %1; they apply until Howdah ends. Check the file&apos;s owner and the free space.</source>
        <translation>Tercihler %1 dosyasına kaydedilemedi; Howdah kapanana kadar geçerliler. Dosyanın sahibini ve boş alanı kontrol edin.</translation>
    </message>
</context>
<context>
    <name>howdah::StepHeader</name>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
</context>
<context>
    <name>howdah::UpdateDialog</name>
    <message>
        <source>&amp;Remove the machines that are missing in the file</source>
        <translation>Dosyada &amp;eksik olan makineleri kaldır</translation>
    </message>
    <message>
        <source>Update from %1</source>
        <translation>Güncelle: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Değişiklikler</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Makine</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değişiklik</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n eklendi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n değişti</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n missing in the file</source>
        <translation>
            <numerusform>%n dosyada eksik</numerusform>
        </translation>
    </message>
    <message>
        <source>The others forget their names at the next run. On the machines themselves nothing changes.</source>
        <translation>Ötekiler adlarını bir sonraki çalıştırmada unutur. Makinelerin kendisinde hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>etcd and Patroni keep the old address in their own configuration; Howdah does not change it.</source>
        <translation>etcd ve Patroni eski adresi kendi yapılandırmalarında tutar; Howdah onu değiştirmez.</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Güncelle</translation>
    </message>
    <message>
        <source>%1 contains no changes: all its machines are already in %2.</source>
        <translation>%1 içinde değişiklik yok: bütün makineleri zaten %2 içinde.</translation>
    </message>
    <message>
        <source>This is what %1 changes in %2. Login settings, roles and ticks are kept.</source>
        <translation>%1, %2 içinde şunları değiştirir. Oturum ayarları, roller ve işaretler korunur.</translation>
    </message>
    <message>
        <source>Some lines have errors; they are imported and marked:</source>
        <translation>Bazı satırlarda hatalar var; içe aktarılıp işaretlenirler:</translation>
    </message>
</context>
<context>
    <name>howdah::WelcomePage</name>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message>
        <source>Howdah prepares the machines of a Patroni cluster from this computer: login as root by key, names, time and firewall. Begin with the list of your machines, or drop a machines.txt here.</source>
        <translation>Howdah, bir Patroni kümesinin makinelerini bu bilgisayardan hazırlar: anahtarla root oturumu, adlar, zaman ve güvenlik duvarı. Makinelerinizin listesiyle başlayın ya da buraya bir machines.txt bırakın.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Nasıl başlanır</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Aç: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how the last run ended, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>howdah::WorkstationWorker</name>
    <message>
        <source>This needs an administrator of this computer, and there is no way to become one from here: neither pkexec with a desktop nor sudo. Nothing was changed by this step. Run Howdah&apos;s command line as root, or leave this computer out of the run.</source>
        <translation>Bunun için bu bilgisayarda bir yönetici gerekiyor ve buradan yönetici olmanın bir yolu yok: ne masaüstüyle pkexec ne de sudo var. Bu adım hiçbir şeyi değiştirmedi. Howdah’nın komut satırını root olarak çalıştırın ya da bu bilgisayarı çalıştırmanın dışında bırakın.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Prepares the machines of a Patroni cluster from this computer.</source>
        <translation>Bir Patroni kümesinin makinelerini bu bilgisayardan hazırlar.</translation>
    </message>
    <message>
        <source>A project (*.howdah) or a machines.txt to open.</source>
        <translation>Açılacak bir proje (*.howdah) ya da machines.txt.</translation>
    </message>
    <message>
        <source>
Without a display: howdah-cli does the same; howdah-cli help.
</source>
        <translation>
Ekransız: howdah-cli aynısını yapar; howdah-cli help.
</translation>
    </message>
    <message>
        <source>Shows this help and exits with status 0.</source>
        <translation>Bu yardımı gösterir ve 0 çıkış durumuyla biter.</translation>
    </message>
    <message>
        <source>Shows the version and exits with status 0.</source>
        <translation>Sürümü gösterir ve 0 çıkış durumuyla biter.</translation>
    </message>
</context>
</TS>

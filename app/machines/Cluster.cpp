#include "app/machines/Cluster.h"

namespace howdah {

LoginSettings loginOf(const Cluster &cluster, const Machine &machine)
{
    const LoginSettings &own = machine.login;
    const LoginSettings &all = cluster.login;
    return {own.user ? own.user : all.user, own.port ? own.port : all.port, own.become ? own.become : all.become,
            own.loginKey ? own.loginKey : all.loginKey, own.connectAs ? own.connectAs : all.connectAs};
}

} // namespace howdah

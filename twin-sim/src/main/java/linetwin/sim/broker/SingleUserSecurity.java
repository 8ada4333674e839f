package linetwin.sim.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** Admits one user to everything and nobody else to anything. */
final class SingleUserSecurity implements ActiveMQSecurityManager {
    private final BrokerLogin login;

    SingleUserSecurity(BrokerLogin login) {
        this.login = login;
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return user != null
                && password != null
                && login.user().equals(user)
                && MessageDigest.isEqual(login.password().getBytes(UTF_8), password.getBytes(UTF_8));
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return validateUser(user, password);
    }
}

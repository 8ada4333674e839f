package linetwin.link.broker;

import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import linetwin.link.broker.access.TopicRights;
import linetwin.link.broker.access.Users;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Admits users by their passwords, and lets each of them do what the role allows. */
final class UserSecurity implements ActiveMQSecurityManager5 {
    private final TopicRights rights;
    private final WildcardConfiguration wildcards;

    UserSecurity(Users users, WildcardConfiguration wildcards) {
        this.rights = new TopicRights(users);
        this.wildcards = wildcards;
    }

    static Subject subjectOf(String name) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(name));
        return subject;
    }

    /** The name by which a connection was admitted. */
    static Optional<String> nameOf(@Nullable Subject subject) {
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst();
    }

    @Override
    public boolean validateUser(@Nullable String name, @Nullable String password) {
        throw new UnsupportedOperationException("Artemis asks for subjects instead");
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String name,
            @Nullable String password,
            Set<org.apache.activemq.artemis.core.security.Role> roles,
            CheckType check) {
        throw new UnsupportedOperationException("Artemis asks for subjects instead");
    }

    /** Null refuses. The {@link Porter} has compared the password. */
    @Override
    public @Nullable Subject authenticate(
            @Nullable String name, @Nullable String password, RemotingConnection connection, @Nullable String domain) {
        return Porter.nameOf(connection)
                .filter(admitted -> admitted.equals(name))
                .map(UserSecurity::subjectOf)
                .orElse(null);
    }

    /** The roles are those of Artemis' own settings, of which there are none. */
    @Override
    public boolean authorize(
            @Nullable Subject subject,
            @Nullable Set<org.apache.activemq.artemis.core.security.Role> roles,
            CheckType check,
            String address) {
        String topic = MQTTUtil.getMqttTopicFromCoreAddress(address.replaceFirst("::.*", ""), wildcards);
        return nameOf(subject).filter(name -> may(name, check, topic)).isPresent();
    }

    private boolean may(String name, CheckType check, String topic) {
        return switch (check) {
            case SEND -> rights.mayPublish(name, topic);
            case CREATE_ADDRESS -> rights.mayPublish(name, topic) || rights.maySubscribe(name, topic);
            case CONSUME,
                    BROWSE,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> rights.maySubscribe(name, topic);
            case DELETE_ADDRESS, MANAGE, VIEW, EDIT -> false;
        };
    }
}

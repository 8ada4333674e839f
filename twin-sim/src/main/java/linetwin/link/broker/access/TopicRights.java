package linetwin.link.broker.access;

import java.util.Optional;
import java.util.function.Predicate;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.Topic;

/** Which topics users may publish on and subscribe to: those of the telemetry contract, by their roles, and no others. */
public final class TopicRights {
    private static final String COMMANDS = "/" + MessageClass.COMMAND.level();

    /** Everybody who listens may say how far he is. */
    private static final String RECEIVERS = ReceiverReport.ROOT + "/";

    private final Users users;

    public TopicRights(Users users) {
        this.users = users;
    }

    public boolean mayPublish(String user, String topic) {
        return hasRole(
                user,
                role -> topic.startsWith(RECEIVERS)
                        || classOf(topic).filter(role::mayPublish).isPresent());
    }

    /** Every filter but those of the broker's own topics, and those of commands. */
    public boolean maySubscribe(String user, String filter) {
        return !filter.startsWith("$")
                && hasRole(user, role -> !filter.endsWith(COMMANDS) || role.mayAskFor(MessageClass.COMMAND));
    }

    private boolean hasRole(String user, Predicate<Role> condition) {
        return users.find(user).map(User::role).filter(condition).isPresent();
    }

    private static Optional<MessageClass> classOf(String topic) {
        try {
            return Optional.of(Topic.parse(topic).messageClass());
        } catch (IllegalArgumentException e) { // no topic of the contract
            return Optional.empty();
        }
    }
}

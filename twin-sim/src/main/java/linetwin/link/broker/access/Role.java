package linetwin.link.broker.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.telemetry.MessageClass;

/** What a user of the embedded broker may do. Everybody may read all telemetry. */
public enum Role {
    /** Watches: reads telemetry and publishes nothing. */
    VIEWER,
    /** Watches, and commands the run. */
    TRAINER,
    /** Is the line: publishes telemetry and obeys commands. */
    PUBLISHER;

    /** The role of that name, in lower case. */
    static Optional<Role> find(String name) {
        return Stream.of(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean mayPublish(MessageClass kind) {
        return switch (this) {
            case VIEWER -> false;
            case TRAINER -> kind == MessageClass.COMMAND;
            case PUBLISHER -> kind != MessageClass.COMMAND;
        };
    }

    /** Commands are addressed to publishers: who is none learns it by asking for them. */
    boolean mayAskFor(MessageClass kind) {
        return this == PUBLISHER || kind != MessageClass.COMMAND;
    }
}

package linetwin.link.broker.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.body.LineCommand;

/** What a user of the embedded broker may do. Everybody may read all telemetry. */
public enum Role {
    /** Watches: reads telemetry and publishes nothing. */
    VIEWER,
    /** Works on the line: watches, lets the control room clear stops, and resolves identifiers. */
    OPERATOR,
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
            case OPERATOR, TRAINER -> kind == MessageClass.COMMAND;
            case PUBLISHER -> kind != MessageClass.COMMAND;
        };
    }

    /** Whether it may give this command. */
    public boolean mayGive(LineCommand command) {
        return this == TRAINER
                || (this == OPERATOR
                        && (command instanceof LineCommand.ClearRemotely || command instanceof LineCommand.Resolve));
    }

    /** What it is, with its article. */
    public String words() {
        return (this == OPERATOR ? "an " : "a ") + name().toLowerCase(Locale.ROOT);
    }

    /** What it may not do with a command that it may not give. */
    public String denied() {
        return this == OPERATOR ? "do more than clear stops remotely and resolve identifiers" : "command the run";
    }

    /** Commands are addressed to publishers: who is none learns it by asking for them. */
    boolean mayAskFor(MessageClass kind) {
        return this == PUBLISHER || kind != MessageClass.COMMAND;
    }
}

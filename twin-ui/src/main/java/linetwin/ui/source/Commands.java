package linetwin.ui.source;

import java.util.Optional;
import linetwin.model.telemetry.body.LineCommand;

/** The way to tell the shown run what to do; the answer comes as a message, like everything else. */
public interface Commands {
    /** Sends a command and returns the id that its answer repeats; empty if no line is heard that could obey. */
    Optional<String> send(LineCommand command);
}

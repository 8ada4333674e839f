package linetwin.ui.source;

import linetwin.model.telemetry.LineCommand;

/** The way to tell the shown run what to do; the answer comes as a message, like everything else. */
public interface Commands {
    void send(LineCommand command);
}

package linetwin.model.telemetry;

import linetwin.model.telemetry.body.LineCommand;

/**
 * A command to a run; its header's source is the plant that it is for.
 *
 * @param id chosen by the sender; the reply repeats it
 */
public record CommandMessage(Header header, String id, LineCommand command) implements Message {
    @Override
    public MessageClass messageClass() {
        return MessageClass.COMMAND;
    }

    @Override
    public CommandMessage withHeader(Header newHeader) {
        return new CommandMessage(newHeader, id, command);
    }

    @Override
    public String schema() {
        if (command instanceof LineCommand.Resolve || command instanceof LineCommand.InspectNow) {
            return Header.SCHEMA + ".4";
        }
        if (command instanceof LineCommand.ClearRemotely) {
            return Header.SCHEMA + ".3";
        }
        return command instanceof LineCommand.RunUntil ? Header.SCHEMA + ".2" : Header.SCHEMA;
    }
}

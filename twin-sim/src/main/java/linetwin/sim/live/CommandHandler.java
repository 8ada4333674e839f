package linetwin.sim.live;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.LineCommand;
import linetwin.sim.line.CommandRefusedException;
import linetwin.sim.line.LineRun;

/** Obeys commands, and answers each. One that comes twice, as MQTT may deliver it, is obeyed once and answered twice. */
final class CommandHandler {
    private static final int REMEMBERED = 1_000;

    private final LineRun run;
    private final Tempo tempo;
    private final Publication publication;
    private final WallClock clock;
    private final Map<String, String> errors = new LinkedHashMap<>();

    CommandHandler(LineRun run, Tempo tempo, Publication publication, WallClock clock) {
        this.run = run;
        this.tempo = tempo;
        this.publication = publication;
        this.clock = clock;
    }

    void handle(CommandMessage message) {
        String error = errors.get(message.id());
        if (error == null) {
            error = errorOf(message.command());
            errors.put(message.id(), error);
            forgetOldest();
        }
        if (error.isEmpty()) {
            publication.accepted(message.id());
        } else {
            publication.refused(message.id(), error);
        }
    }

    private void forgetOldest() {
        if (errors.size() > REMEMBERED) {
            errors.remove(errors.keySet().iterator().next());
        }
    }

    private String errorOf(LineCommand command) {
        try {
            obey(command);
            return "";
        } catch (CommandRefusedException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void obey(LineCommand command) {
        if (command instanceof LineCommand.InjectFault fault) {
            run.injectFault(fault.station(), fault.stop(), fault.repair());
        } else if (command instanceof LineCommand.ClearFault fault) {
            run.clearFault(fault.station());
        } else {
            obeyTempo(command);
            publication.clock(tempo, clock.nanos());
        }
    }

    private void obeyTempo(LineCommand command) {
        if (command instanceof LineCommand.SetPace setPace) {
            var pace = new Pace(setPace.pace());
            tempo.setPace(pace, clock.nanos(), run.now());
            publication.paceChanged(pace);
        } else if (command instanceof LineCommand.Pause) {
            tempo.pause();
            publication.flush();
        } else if (command instanceof LineCommand.Resume) {
            tempo.resume();
        } else {
            throw new IllegalArgumentException("this run does not know the command " + command);
        }
    }
}

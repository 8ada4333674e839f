package linetwin.sim.live;

import java.util.OptionalLong;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.LineCommand;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.CommandRefusedException;
import linetwin.sim.line.LineRun;

/** Obeys commands to one run, and answers each. */
final class CommandHandler {
    private final LineRun run;
    private final Tempo tempo;
    private final Publication publication;
    private final WallClock clock;
    private final long endTicks;
    private OptionalLong newSeed = OptionalLong.empty();

    CommandHandler(LineRun run, Tempo tempo, Publication publication, WallClock clock, long endTicks) {
        this.run = run;
        this.tempo = tempo;
        this.publication = publication;
        this.clock = clock;
        this.endTicks = endTicks;
    }

    /** Obeys a command unless it was answered before, and answers it. */
    void handle(CommandMessage message, Answers answers) {
        String error = answers.find(message.id()).orElseGet(() -> errorOf(message.command()));
        answers.remember(message.id(), error);
        if (error.isEmpty()) {
            publication.accepted(message.id());
        } else {
            publication.refused(message.id(), error);
        }
    }

    /** The seed with which the run shall be begun anew; empty if it shall go on. */
    OptionalLong newSeed() {
        return newSeed;
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
            run.interventions().injectFault(fault.station(), fault.stop(), fault.repair());
        } else if (command instanceof LineCommand.ClearFault fault) {
            run.interventions().clearFault(fault.station());
        } else if (command instanceof LineCommand.DelayDelivery delivery) {
            run.interventions().delayDelivery(delivery.element(), delivery.part(), delivery.delay());
        } else if (command instanceof LineCommand.Reset reset) {
            Long seed = reset.seed();
            newSeed = OptionalLong.of(seed == null ? run.seed() : seed);
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
        } else if (command instanceof LineCommand.Step step) {
            takeStep(step);
        } else {
            throw new IllegalArgumentException("this run does not know the command " + command);
        }
    }

    private void takeStep(LineCommand.Step step) {
        if (!tempo.isPaused()) {
            throw new CommandRefusedException("the run is not paused, and a step is taken from a pause only");
        }
        if (step.time() == null) {
            run.runToNextEvent(endTicks);
        } else {
            run.runUntil(Math.min(endTicks, run.now() + Ticks.of(step.time())));
        }
        publication.flush();
    }
}

package linetwin.sim.live;

import java.time.Duration;
import java.util.OptionalLong;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;

/** Obeys commands to one run, and answers each. */
final class CommandHandler {
    private final LineRun run;
    private final PerformedCommands performed;
    private final Tempo tempo;
    private final Publication publication;
    private final WallClock clock;
    private final long endTicks;
    private OptionalLong newSeed = OptionalLong.empty();

    CommandHandler(
            LineRun run,
            PerformedCommands performed,
            Tempo tempo,
            Publication publication,
            WallClock clock,
            long endTicks) {
        this.run = run;
        this.performed = performed;
        this.tempo = tempo;
        this.publication = publication;
        this.clock = clock;
        this.endTicks = endTicks;
    }

    /** Obeys a command unless it was answered before, and answers it. A snapshot changes nothing, so that it may be taken again. */
    void handle(CommandMessage message, Answers answers) {
        if (message.command() instanceof LineCommand.TakeSnapshot) {
            tellSnapshot(message.id());
        } else {
            String error = answers.find(message.id()).orElseGet(() -> errorOf(message.command()));
            answers.remember(message.id(), error);
            answer(message.id(), error);
        }
    }

    private void tellSnapshot(String id) {
        try {
            publication.accepted(id, performed.snapshot(publication.fingerprint()));
        } catch (CommandRefusedException e) {
            publication.refused(id, String.valueOf(e.getMessage()));
        }
    }

    private void answer(String id, String error) {
        if (error.isEmpty()) {
            publication.accepted(id);
        } else {
            publication.refused(id, error);
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
        if (PerformedCommands.isForLine(command)) {
            performed.perform(command);
            publication.changed(performed.changes());
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
            publication.paceChanged(tempo.pace());
            publication.flush();
        } else if (command instanceof LineCommand.Resume) {
            tempo.resume(clock.nanos(), run.now());
            publication.paceChanged(tempo.pace());
        } else if (command instanceof LineCommand.RunUntil until) {
            tempo.runUntil(tickOf(until));
            publication.paceChanged(tempo.pace());
        } else if (command instanceof LineCommand.Step step) {
            takeStep(step);
        } else {
            throw new IllegalArgumentException("this run does not know the command " + command);
        }
    }

    private long tickOf(LineCommand.RunUntil until) {
        long tick;
        if (until.time() != null) {
            tick = run.now() + Ticks.of(Duration.between(run.simTime(), until.time()));
        } else if (until.after() != null) {
            tick = run.now() + Ticks.of(until.after());
        } else {
            tick = run.nextShift().orElseThrow(() -> new CommandRefusedException("the line knows no shifts"));
        }
        if (tick <= run.now()) {
            throw new CommandRefusedException(
                    "the time " + until.time() + " has passed; the line is at " + run.simTime());
        }
        if (tick > Math.min(endTicks, run.now() + Ticks.of(LineCommand.RunUntil.LONGEST))) {
            throw new CommandRefusedException("the run ends before that, or it is more than "
                    + LineCommand.RunUntil.LONGEST.toDays() + " days ahead");
        }
        return tick;
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

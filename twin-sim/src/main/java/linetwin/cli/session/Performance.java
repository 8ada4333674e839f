package linetwin.cli.session;

import java.time.Duration;
import java.util.Optional;
import linetwin.cli.notice.DeadlockNotice;
import linetwin.cli.notice.SlowDownNotice;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.option.PublishOptions;
import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.line.Line;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.sim.experiment.BaselineReference;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.live.PacedRun;
import linetwin.sim.live.PacedRunSettings;
import linetwin.sim.live.PerformedScenario;
import linetwin.sim.live.WallClock;
import linetwin.sim.scenario.Scenario;

/** A line that runs against the wall clock, and its way to a broker. */
public final class Performance {
    private final Address plant;
    private final PacedRun run;

    /**
     * A line that is full already. Takes some seconds if the scenario has a baseline, whose efficiency is measured first.
     *
     * @param duration simulated time after which the run is finished; empty for never
     */
    public Performance(Scenario scenario, PublishOptions options, Optional<Duration> duration) {
        Line line = scenario.line();
        plant = Address.ofPlant(line.plant().enterprise(), line.plant().site());
        long warmUp = ticks(options.warmUp(scenario.runPlan()));
        long end = duration.map(time -> warmUp + ticks(time)).orElse(Long.MAX_VALUE);
        Optional<Baseline> baseline = scenario.baseline()
                .flatMap(before -> BaselineReference.find(before, LocalReplicationRunner.onAllProcessors()));
        run = new PacedRun(
                new PerformedScenario(scenario, options.warmUp(scenario.runPlan())),
                options.seed(scenario.runPlan()),
                new PacedRunSettings(plant, ProgramVersion.text(), options.pace(), end, baseline.orElse(null)),
                WallClock.ofThisMachine());
    }

    private static long ticks(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /**
     * Runs and publishes until the end or until stopped; takes the calling thread.
     *
     * @param alsoTo hears what is published
     * @param farewell waits for the broker at the end
     * @return whether the broker confirmed everything
     */
    public boolean publishTo(MqttSettings broker, TelemetrySink alsoTo, Farewell farewell) throws InterruptedException {
        try (StopSignal signal = new StopSignal();
                MqttTelemetrySink sink = new MqttTelemetrySink(broker, plant, run::lastWill, run.commands())) {
            signal.stopBy(run::stop);
            sink.start();
            DeadlockNotice deadlocks = new DeadlockNotice();
            TelemetrySink both = message -> {
                sink.accept(message);
                deadlocks.accept(message);
                alsoTo.accept(message);
            };
            run.perform(both, new SlowDownNotice(broker, sink));
            boolean isConfirmed = farewell.take(sink::confirmation, signal::isReceived);
            sink.giveUp();
            return isConfirmed;
        }
    }

    /** Makes {@link #publishTo} return soon; may be called by any thread. */
    void stop() {
        run.stop();
    }
}

package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.Vda5050Options;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.cli.play.AttendedPlay;
import linetwin.cli.play.ChosenTopics;
import linetwin.cli.play.PublishingStage;
import linetwin.cli.session.FarewellOption;
import linetwin.cli.session.StopSignal;
import linetwin.cli.text.Numerals;
import linetwin.link.mqtt.MqttPayloadSink;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.session.Confirmation;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.Disturbance;
import linetwin.link.recording.play.DisturbedStage;
import linetwin.link.recording.play.PlayPlan;
import linetwin.link.vda5050.Vda5050Bridge;
import linetwin.link.vda5050.Vda5050Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a recording is published again. */
final class ReplayBrokerOptions {
    @Option(names = "--loop", description = "Begin again at the end, as another run, until Ctrl-C.")
    private boolean loop;

    @Option(names = "--as-recorded", description = "Publish byte for byte, with the recorded run ids and wall times.")
    private boolean asRecorded;

    @Option(
            names = "--disturb",
            paramLabel = "WHAT",
            description =
                    "Let messages get lost, doubled, out of order, late or damaged, to test whoever listens: any of"
                            + " drop=1%%,duplicate=1%%,reorder=1%%,delay=2s,corrupt=0.1%%.")
    private @Nullable Disturbance disturbance;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes what --disturb does (default 1).")
    private @Nullable Long seed;

    @Option(
            names = "--topic",
            paramLabel = "FILTER",
            converter = TopicFilterArgument.class,
            description = "Publish only messages whose topics match this MQTT filter; may be given several times.")
    private List<String> topics = List.of();

    @Mixin
    private final FarewellOption end = new FarewellOption();

    @Mixin
    private final Vda5050Options vda5050 = new Vda5050Options();

    boolean isLooped() {
        return loop;
    }

    /** Refuses options that need a broker if there is none. */
    void requireUnused() {
        if (loop || asRecorded || disturbance != null || seed != null || !topics.isEmpty() || vda5050.isGiven()) {
            throw new InputException(
                    "--loop, --as-recorded, --disturb, --seed, --topic and --vda5050 are of no use without a broker to"
                            + " publish to.\n"
                            + "Maybe --broker is missing.");
        }
    }

    /** Publishes the recording and gives the exit status. */
    int play(Recording recording, PlayPlan plan, BrokerOptions broker, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        if (seed != null && disturbance == null) {
            throw new InputException("--seed is of no use without --disturb.\nMaybe --disturb is missing.");
        }
        Optional<Vda5050Names> names = vda5050.names();
        MqttSettings settings = broker.settings("linetwin-replay-" + UUID.randomUUID());
        BrokerCheck.require(settings);
        out.println(recording.file() + " is published to " + settings.broker() + "; Ctrl-C stops it.");
        out.flush();
        try (StopSignal signal = new StopSignal();
                MqttPayloadSink sink = new MqttPayloadSink(settings);
                Vda5050Bridge bridge =
                        names.map(each -> Vda5050Bridge.to(settings, each)).orElse(null)) {
            sink.start();
            PublishingStage publishing =
                    new PublishingStage(sink, asRecorded, signal::isReceived, bridge == null ? message -> {} : bridge);
            Disturbance wanted = disturbance == null ? Disturbance.NONE : disturbance;
            DisturbedStage stage = new DisturbedStage(publishing, wanted, seed == null ? 1 : seed);
            ChosenTopics chosen = new ChosenTopics(topics, stage);
            AttendedPlay.of(recording, plan, chosen);
            stage.finish();
            boolean isConfirmed = end.farewell(settings.broker(), err).take(sink::confirmation, signal::isReceived);
            sink.giveUp();
            tell(publishing, sink.confirmation(), stage.counts(), err);
            tell(chosen, err);
            if (bridge != null && bridge.agvs() == 0) {
                err.println("Nothing was told by VDA 5050: the recording has no AGVs on roads.");
            }
            return publishing.broken() > 0 || !isConfirmed || chosen.isNone() ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
        }
    }

    private static void tell(ChosenTopics chosen, PrintWriter err) {
        if (chosen.leftOut() > 0) {
            err.println(Numerals.count(chosen.leftOut(), "message") + " of other topics "
                    + (chosen.leftOut() == 1 ? "was" : "were") + " left out.");
        }
        if (chosen.isNone()) {
            err.println("No message has a topic that --topic chooses; the first has " + chosen.firstLeftOut()
                    + ".\nMaybe another filter is meant.");
        }
        err.flush();
    }

    private void tell(
            PublishingStage publishing, Confirmation published, DisturbedStage.Counts counts, PrintWriter err) {
        err.println(published.confirmed() + " messages were published, and the broker confirmed them.");
        if (published.replaced() > 0) {
            err.println(
                    published.replaced() + " of QoS 0 were left out: later ones of their topics took their places while"
                            + " the broker was away.");
        }
        if (disturbance != null) {
            err.println(counts.dropped() + " dropped, " + counts.duplicated() + " duplicated, " + counts.reordered()
                    + " reordered, " + counts.delayed() + " delayed, " + counts.corrupted() + " corrupted.");
        }
        if (publishing.broken() > 0) {
            err.println(Numerals.count(publishing.broken(), "line") + " could not be read, the first: "
                    + publishing.firstBroken());
        }
        err.flush();
    }
}

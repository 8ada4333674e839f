package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.option.RecordingOptions;
import linetwin.cli.option.argument.SizeArgument;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.cli.session.BacklogNotice;
import linetwin.cli.session.RawRecorder;
import linetwin.cli.session.RecordingOption;
import linetwin.cli.session.StopSignal;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recorder.BrokerRecorder;
import linetwin.link.recorder.BrokerRecorder.Ending;
import linetwin.link.recorder.RecorderId;
import linetwin.link.recording.RawWriter;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Topic;
import linetwin.sim.scenario.mapping.Mappings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code record}: what a broker delivers, in a file. */
@Command(name = "record", description = "Record the telemetry that a broker delivers until Ctrl-C.")
public final class RecordCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;
    private static final long RAW_BYTES = 1_000_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = RecordingOptions.FILE)
    private Path file = Path.of("");

    @Mixin
    private final BrokerOptions broker;

    @Mixin
    private final RecordingOptions options = new RecordingOptions();

    @Option(
            names = "--topic",
            paramLabel = "FILTER",
            converter = TopicFilterArgument.class,
            description = "MQTT filter of the topics to record; may be given several times (default " + Topic.ALL
                    + ", or the topics of --mapping).")
    private List<String> topics = List.of();

    @Option(
            names = "--raw",
            description = "Record messages of any kind as they are, JSON or not, for 'check MAPPING --messages'.")
    private boolean raw;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "With --raw: record the topics that this mapping reads, unless --topic says others.")
    private @Nullable Path mapping;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            description = "With --raw: end after so much, before packing (default 1 GB).")
    private @Nullable SizeArgument maxSize;

    @Option(
            names = "--client",
            paramLabel = "ID",
            description =
                    "Name under which the broker keeps what comes while the recorder is away (default: one drawn by chance"
                            + " and kept in FILE.client, so that the same command goes on where it stopped).")
    private @Nullable String client;

    @Option(
            names = "--until-finished",
            description = "End when a run that was online says that it is finished; with --append, also one that is"
                    + " finished already.")
    private boolean untilFinished;

    public RecordCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() {
        if (raw) {
            return recordRaw();
        }
        if (mapping != null || maxSize != null) {
            throw new InputException("--mapping and --max-size are for messages of any kind.\nMaybe --raw is missing.");
        }
        MqttSettings settings = broker.settings(clientId()).withDurableSession();
        BrokerCheck.require(settings);
        RecordingWriter recording = options.open(file, RecordingHeader.ofBroker(ProgramVersion.text()));
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch stopped = new CountDownLatch(1);
        BrokerRecorder recorder = new BrokerRecorder(recording, this::tell, ending());
        try (recording;
                StopSignal signal = new StopSignal()) {
            signal.stopBy(stopped::countDown);
            record(settings, recorder, stopped);
            recording.close();
            if (recorder.refused() > 0) {
                err.println(
                        recorder.refused() + " messages could not be recorded, because they are no JSON that a message"
                                + " could be; the first came under " + recorder.firstRefused());
            }
            recorder.clash()
                    .ifPresent(reason -> err.println("linetwin: " + reason
                            + "\nMaybe another recorder was given the same --client; the other one goes on."));
            int status = RecordingOption.tell(recording, err);
            boolean isMissingSome = untilFinished && recorder.behind() > 0;
            if (isMissingSome) {
                err.println(recorder.behind() + " messages of the run did not arrive.");
            }
            boolean isWhole = recorder.refused() == 0 && recorder.clash().isEmpty() && !isMissingSome;
            return isWhole ? status : ExitStatus.FAILED_CHECK;
        }
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }

    private int recordRaw() {
        options.requireUnusedWithRaw(untilFinished);
        List<String> wanted =
                topics.isEmpty() && mapping != null ? Mappings.read(mapping).filters() : topics;
        if (wanted.isEmpty()) {
            throw new InputException("--raw needs the topics to record.\nMaybe --topic or --mapping is missing.");
        }
        MqttSettings settings = broker.settings(client != null ? client : "linetwin-raw-" + UUID.randomUUID());
        BrokerCheck.require(settings);
        RawWriter writer = RawWriter.create(file, maxSize == null ? RAW_BYTES : maxSize.bytes());
        return new RawRecorder(spec, writer).record(settings, wanted, file);
    }

    private void record(MqttSettings settings, BrokerRecorder recorder, CountDownLatch stopped) {
        PrintWriter out = spec.commandLine().getOut();
        try (MqttPayloadSource source =
                new MqttPayloadSource(settings, topics.isEmpty() ? List.of(Topic.ALL) : topics, recorder)) {
            source.start();
            out.println(settings.broker() + " is recorded to " + file + "; Ctrl-C stops it.");
            out.flush();
            BacklogNotice backlog =
                    new BacklogNotice(recorder, spec.commandLine().getErr());
            boolean isOver = false;
            while (!isOver) {
                isOver = stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || recorder.isDone();
                recorder.takeLatest().ifPresent(source::took);
                backlog.look();
            }
        } catch (InterruptedException e) { // asks for the same as Ctrl-C
            stopped.countDown();
        }
    }

    /** A recording that goes on may have been away when its run was finished. */
    private Ending ending() {
        if (!untilFinished) {
            return Ending.NONE;
        }
        return options.isAppended() ? Ending.OF_THE_RUN : Ending.OF_THE_NEXT_RUN;
    }

    private String clientId() {
        return client != null ? client : RecorderId.of(file);
    }
}

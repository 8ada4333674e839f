package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.cli.session.StopSignal;
import linetwin.cli.trace.Resolver;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;
import linetwin.store.history.HistoryStore;
import linetwin.store.record.HistoryKeeper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code resolver}: answers over MQTT what identifiers stand for. */
@Command(
        name = "resolver",
        description =
                "Answer over MQTT what identifiers stand for, as 'resolve --ask' asks, until Ctrl-C: from a history"
                        + " that it keeps of the line itself, or from that of a window.")
public final class ResolverCommand implements Callable<Integer> {
    private static final TelemetrySink NOBODY = message -> {};

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final BrokerOptions broker;

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Keep the history of the line in this file, and answer from it; it is made, or goes on.")
    private @Nullable Path keep;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Answer from the history that a window keeps; it may still write to it.")
    private @Nullable Path store;

    @Option(
            names = "--topic",
            paramLabel = "FILTER",
            converter = TopicFilterArgument.class,
            description = "MQTT filter of the topics of the line, where several plants are on the broker (default "
                    + Topic.ALL + ").")
    private String topic = Topic.ALL;

    public ResolverCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() {
        if (!broker.isGiven()) {
            throw new InputException("a resolver answers at a broker, and none is given.\nMaybe --broker is missing.");
        }
        if ((keep == null) == (store == null)) {
            throw new InputException("a resolver needs --keep or --store, and not both.\nMaybe "
                    + (keep == null ? "--keep line.db is meant." : "one of them is meant."));
        }
        MqttSettings settings = broker.settings("linetwin-resolver-" + UUID.randomUUID());
        BrokerCheck.requirePublisher(settings);
        if (store != null) {
            HistoryStore.read(store).close();
            return serve(settings, new Resolver(store, NOBODY), Optional.empty());
        }
        Path file = requireFolder(keep);
        try (HistoryKeeper keeper = new HistoryKeeper(file, kept -> {})) {
            keeper.awaitOpened();
            return serve(settings, new Resolver(file, keeper), Optional.of(keeper));
        }
    }

    private static Path requireFolder(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (file == null || folder == null || !Files.isDirectory(folder)) {
            throw new InputException(file + " can't be made: there is no such folder.\nMaybe its name is misspelt.");
        }
        return file;
    }

    private int serve(MqttSettings settings, Resolver resolver, Optional<HistoryKeeper> keeper) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (StopSignal signal = new StopSignal();
                MqttTelemetrySource source = new MqttTelemetrySource(settings, Resolver.filters(topic))) {
            source.start(resolver);
            out.println("Identifiers are resolved at " + settings.broker() + "; Ctrl-C stops it.");
            out.flush();
            resolver.answer(source::send, () -> !signal.isReceived());
        } catch (InterruptedException e) { // asks for the same as Ctrl-C
            Thread.currentThread().interrupt();
        }
        err.println(resolver.answered() + " questions answered, " + resolver.refused() + " without an answer.");
        if (resolver.rejected() > 0) {
            err.println(resolver.rejected() + " messages could not be read.");
        }
        keeper.flatMap(HistoryKeeper::trouble).ifPresent(trouble -> err.println("linetwin: " + trouble.en()));
        err.flush();
        return ExitStatus.OK;
    }
}

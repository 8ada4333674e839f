package linetwin.sim.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.Message;

/** Lets every fault happen to a running line, with every broker that is installed, and tells what was lost. */
final class FaultDrill {
    private static final Duration USUAL_HOLD = Duration.ofSeconds(20);
    private static final int AT_ONCE = 11;
    private static final int SETTLING_SECONDS = 20;

    private final Duration hold;
    private final LineKpis undisturbed;

    /** Where each fault lasts so long. */
    FaultDrill(Duration hold) {
        this.hold = hold;
        undisturbed = Stage.undisturbed(hold);
    }

    /** One line of the table. */
    record Row(Fault fault, BrokerUnderTest.Kind broker, Outcome window, Outcome recorder) {
        static final String HEAD = """
            | fault | broker | messages | lost by the window | lost by the recorder | doubled | refused | KPIs of both |
            |---|---|---|---|---|---|---|---|\
            """;

        boolean isAccountedFor() {
            return window.isAccountedFor() && recorder.isAccountedFor();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %s | %d | %d | %s |",
                    fault.title(),
                    broker.title(),
                    recorder.messages() + recorder.lost(),
                    lost(window),
                    lost(recorder),
                    recorder.doubled(),
                    recorder.refused(),
                    window.areKpisEqual() && recorder.areKpisEqual() ? "equal" : "DIFFERENT");
        }

        private static String lost(Outcome outcome) {
            return outcome.lost() == 0 && outcome.isCounted()
                    ? "nothing"
                    : outcome.lost() + (outcome.isCounted() ? ", counted" : ", NOT ALL COUNTED");
        }
    }

    /** The rows of a broker, in the order of the faults. */
    List<Row> rows(BrokerUnderTest.Kind broker, List<Fault> faults) throws ExecutionException, InterruptedException {
        Map<Fault, Future<Row>> rows = new EnumMap<>(Fault.class);
        ExecutorService stages = Executors.newFixedThreadPool(AT_ONCE);
        ExecutorService alone = Executors.newSingleThreadExecutor();
        try {
            for (Fault fault : faults) {
                if (!fault.isFeltByOthers()) {
                    rows.put(fault, stages.submit(() -> row(fault, broker)));
                }
            }
            await(rows.values());
            for (Fault fault : faults) {
                rows.computeIfAbsent(fault, felt -> alone.submit(() -> row(felt, broker)));
            }
            return await(faults.stream().map(rows::get).toList());
        } finally {
            stages.shutdownNow();
            alone.shutdownNow();
        }
    }

    private static List<Row> await(Collection<Future<Row>> pending) throws ExecutionException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Future<Row> row : pending) {
            rows.add(row.get());
        }
        return rows;
    }

    private Row row(Fault fault, BrokerUnderTest.Kind broker) throws Exception {
        Path directory = Files.createTempDirectory("linetwin-drill");
        try (var stage = new Stage(broker, fault, hold, directory)) {
            fault.strike(stage, hold);
            Optional<List<Message>> sent = stage.ended().map(RecordingSink::messages);
            // a window that was opened in mid-run can't have what was sent before
            Optional<List<Message>> sentToWindow = fault == Fault.WINDOW_KILLED ? Optional.empty() : sent;
            return new Row(
                    fault,
                    broker,
                    settled(() -> Outcome.of(stage.window().audience(), sentToWindow, undisturbed)),
                    settled(() -> Outcome.of(stage.recorder().audience(), sent, undisturbed)));
        } finally {
            delete(directory);
        }
    }

    /** What is sent again may come after the end of the run; an outcome that stays as it is, is one. */
    private static Outcome settled(Supplier<Outcome> outcome) throws InterruptedException {
        Outcome last = outcome.get();
        for (int i = 0; i < SETTLING_SECONDS && !last.isAccountedFor(); i++) {
            TimeUnit.SECONDS.sleep(1);
            last = outcome.get();
        }
        return last;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Prints the table; the arguments are how many seconds each fault lasts, and names of faults if not all are wanted. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Duration hold = arguments.length == 0 ? USUAL_HOLD : Duration.ofSeconds(Long.parseLong(arguments[0]));
        List<Fault> faults = arguments.length < 2
                ? List.of(Fault.values())
                : Stream.of(arguments).skip(1).map(Fault::valueOf).toList();
        var drill = new FaultDrill(hold);
        System.out.println(Row.HEAD);
        for (BrokerUnderTest.Kind broker : BrokerUnderTest.Kind.values()) {
            if (broker.isInstalled()) {
                drill.rows(broker, faults).forEach(System.out::println);
            } else {
                System.out.println("| all | " + broker.title() + " | is not installed | | | | | |");
            }
        }
    }
}

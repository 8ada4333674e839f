package linetwin.sim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.link.foreign.Translator;
import linetwin.link.recording.RawRecording;
import linetwin.link.recording.format.RawMessage;
import linetwin.link.recording.verify.OutputCheck;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Limits;
import linetwin.sim.scenario.LineFile;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes to a worked example of a mapping becomes messages that keep to the contract, or is refused with a reason.
 * {@code -Dlinetwin.fuzz.messages} and {@code -Dlinetwin.fuzz.seed} make it longer, and another one.
 */
class MappingFuzzTest {
    private static final Path EXAMPLES = Path.of("../scenarios/mappings");
    private static final Path MESSAGES = Path.of("src/test/resources/linetwin/link/foreign");
    private static final int MESSAGES_EACH = Integer.getInteger("linetwin.fuzz.messages", 250);
    private static final int SEED = Integer.getInteger("linetwin.fuzz.seed", 1);
    private static final Pattern ISO = Pattern.compile("2026-01-05T[0-9:.]+Z");
    private static final Pattern MILLIS = Pattern.compile("17675[0-9]{8}");
    private static final int MOST_KINDS = 1_000;
    private static final int LONGEST_REASON = 1_500;

    private final Ear ear = new Ear();

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(MappingFuzzTest::hasMessages)
                    .map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Those of logs alone are tried on logs. */
    private static boolean hasMessages(Path mapping) {
        return !LineFile.read(mapping).mapping().rules().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hostileMessagesBecomeTelemetryOrAreRefused(String example) {
        List<RawMessage> sound = sound(example);
        Translator translator = new Translator(Mappings.read(EXAMPLES.resolve(example + ".yaml")), "1", ear);
        RawMutator mutator = new RawMutator(SEED);
        Random random = new Random(SEED);

        assertTimeoutPreemptively(Duration.ofSeconds(30 + MESSAGES_EACH / 100), () -> {
            Instant at = sound.get(0).at();
            for (int i = 0; i < MESSAGES_EACH; i++) {
                RawMessage message = sound.get(random.nextInt(sound.size()));
                at = at.plusMillis(passed(random));
                byte[] payload = mutator.payload(retimed(message, at));
                String topic = mutator.topic(message.topic());
                if (random.nextInt(20) == 0) {
                    translator.acceptRetained(topic, payload, at);
                } else {
                    translator.accept(topic, payload, at);
                }
                happen(random.nextInt(200), translator, at);
            }
            translator.end();
        });
        report(example);

        assertThat(ear.broken).isEmpty();
        assertThat(ear.held).as(ear.lastHeld).isZero();
        assertThat(ear.messages).isGreaterThan(MESSAGES_EACH / 10);
        assertThat(ear.refused).isGreaterThan(MESSAGES_EACH / 20);
    }

    /** As it would be sent now: a time of long ago is refused, whatever else the message says. */
    private static byte[] retimed(RawMessage message, Instant at) {
        Duration later = Duration.between(message.at(), at);
        String text = new String(message.payload(), StandardCharsets.UTF_8);
        String dated = ISO.matcher(text)
                .replaceAll(time -> Instant.parse(time.group()).plus(later).toString());
        return MILLIS.matcher(dated)
                .replaceAll(time -> String.valueOf(Long.parseLong(time.group()) + later.toMillis()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Mostly a moment, sometimes days, and seldom back, as when a clock is set. */
    private static long passed(Random random) {
        return switch (random.nextInt(100)) {
            case 0 -> 2L * 24 * 3600 * 1000;
            case 1 -> -3600L * 1000;
            case 2, 3, 4 -> 0;
            default -> random.nextInt(5_000);
        };
    }

    private static void happen(int what, Translator translator, Instant at) {
        switch (what) {
            case 0 -> translator.sourceLost(at);
            case 1 -> translator.sourceFound(at.plusSeconds(30));
            case 2 -> translator.announceAgain();
            default -> {
                if (what < 50) {
                    translator.tick(at);
                }
            }
        }
    }

    private static List<RawMessage> sound(String example) {
        List<RawMessage> messages = new ArrayList<>();
        Path file = MESSAGES.resolve(example + ".jsonl");
        RawRecording.read(file, messages::add, broken -> assertThat(broken).isEmpty());
        return messages;
    }

    /** Only of a run that somebody asked for. */
    private void report(String example) {
        if (System.getProperty("linetwin.fuzz.messages") != null) {
            System.out.println(example + ": " + MESSAGES_EACH + " messages, " + ear.messages + " published, "
                    + ear.refused + " refused, " + ear.held + " of them held back, " + ear.remarked + " remarked");
            ear.kinds.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(12)
                    .forEach(entry -> System.out.println("  " + entry.getValue() + "  " + entry.getKey()));
        }
    }

    /** Encodes what it hears and holds it to the contract, as a publisher and its subscribers would. */
    private static final class Ear implements TelemetryListener {
        private final JsonCodec codec = new JsonCodec();
        private final OutputCheck check = new OutputCheck("fuzz");
        private final List<String> broken = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private String lastHeld = "none";
        private int messages;
        private int refused;
        private int held;
        private int remarked;

        @Override
        public void onMessage(Message message) {
            messages++;
            byte[] bytes = codec.encode(message);
            assertThat(bytes.length).isLessThanOrEqualTo(Limits.PAYLOAD_BYTES);
            try {
                check.findBreach(codec.decode(message.topic(), bytes))
                        .filter(breach -> broken.isEmpty()) // all others would follow from the first
                        .ifPresent(breach -> broken.add(messages + ", " + message.topic() + ": " + breach.rule() + ": "
                                + breach.message() + "; held " + held + ", last " + lastHeld));
            } catch (TelemetryFormatException e) {
                broken.add(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            refused++;
            if (reason.contains("is not published")) {
                held++;
                lastHeld = reason;
            }
            String kind = reason.replaceFirst("^[^:]*: ", "").replaceAll("[0-9]+|'.*?'", "#");
            if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
                kinds.merge(kind, 1, Integer::sum);
            }
            requireClear(reason);
        }

        @Override
        public void onRemarked(String topic, String kind, String text) {
            remarked++;
            requireClear(text);
        }

        private void requireClear(String reason) {
            assertThat(reason)
                    .isNotBlank()
                    .doesNotContain("\n", "Exception", "java.lang", "Feature", "Constraints", "Source:")
                    .doesNotEndWith(": null");
            assertThat(reason.length()).isLessThan(LONGEST_REASON);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}

package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.link.recording.verify.Verification;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.Problem;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two stations of an imaginary bakery that count in every way that controllers do, from message to figure. */
class ForeignCountersTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final String MAPPING = """
        schema: linetwin-mapping/1
        name: bakery
        plant: {enterprise: example-works, site: west}
        plan: {rate: 60 /h, ideal-takt: 60 s}
        areas:
          ovens:
            elements:
              dough: {as: K1, cycle: 60 s}
              racks: {kind: buffer, as: R1, capacity: 8}
              oven: {as: K2, cycle: 60 s}
              shop: {kind: sink}
        messages:
          - topic: b/{station}/all
            time: {at: /t, unit: s}
            counters: {processed: {at: /n}, scrapped: {at: /bad}}
          - {topic: "b/{station}/processed", payload: text, counters: {processed: {at: ""}}}
          - {topic: "b/{station}/good", payload: text, counters: {good: {at: ""}}}
          - {topic: "b/{station}/reworked", payload: text, counters: {reworked: {at: ""}}}
          - {topic: "b/{station}/scrapped", payload: text, counters: {scrapped: {at: ""}}}
          - topic: b/{station}/done
            time: {at: /t, unit: s}
            cycle-done: {scrapped: {at: /verdict, is: [burnt]}}
          - {topic: "b/{station}/fill", payload: text, level: {at: ""}}
        """;

    @TempDir
    private Path folder;

    private final List<Message> said = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> remarked = new ArrayList<>();
    private final Translator translator;
    private long second;

    ForeignCountersTest(@TempDir Path mappings) throws IOException {
        Path mapping = Files.writeString(mappings.resolve("bakery.yaml"), MAPPING);
        translator = new Translator(Mappings.read(mapping), "1", new Ear());
    }

    /** Readings are {@code processed/scrapped@minute}; what is right was worked out by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        redelivered after a reconnect        | 100/0@0 101/0@1 102/0@2 101/0@1 102/0@2 103/0@3          | 3 | 3 | 0
        a reject is judged good after all    | 100/5@0 101/6@1 102/5@2 103/5@3                          | 3 | 2 | 1
        ... and one of the next is rejected  | 100/5@0 101/6@1 102/5@2 103/5@3 104/6@4 105/7@5          | 5 | 3 | 2
        the first reject is judged good      | 100/0@0 101/1@1 102/0@2 103/1@3                          | 3 | 2 | 1
        corrected down by one                | 100/0@0 101/0@1 102/0@2 101/0@3 102/0@4 103/0@5          | 3 | 3 | 0
        controller begins again              | 4711/12@0 4721/13@1 3/0@2                                | 13 | 12 | 1
        ... with a reject since then         | 4711/12@0 4721/13@1 3/1@2 4/2@3                          | 14 | 11 | 3
        shift counter is reset after few     | 7/1@0 8/1@1 0/0@2 1/0@3 2/1@4                            | 3 | 2 | 1
        32 bits all set for one reading      | 100/0@0 4294967295/0@1 102/0@2 103/0@3                   | 3 | 3 | 0
        past 16 bits                         | 65534/7@0 65535/7@1 0/8@2 1/8@3                          | 3 | 2 | 1
        """)
    void figuresAreThoseOfTheLine(String why, String readings, long processed, long good, long scrapped) {
        for (String reading : readings.split(" ", -1)) {
            String[] parts = reading.split("[/@]", -1);
            all("K2", Long.parseLong(parts[2]) * 60, parts[0], parts[1]);
        }

        Counters counters = counters("oven");
        assertThat(List.of(counters.processed(), counters.good(), counters.scrapped()))
                .as(why)
                .containsExactly(processed, good, scrapped);
        assertThat(counters.idealMicros()).isEqualTo(processed * 60_000_000);
        assertThat(counters("shop").good()).isEqualTo(good);
        requireContract();
    }

    /** Six are processed before two of them are told to be scrap: good waits until the figures agree. */
    @Test
    void scrapOnATopicOfItsOwnNeverTakesBackWhatWasGood() {
        text("K2/processed", "10");
        text("K2/scrapped", "1");
        for (int loaf = 11; loaf <= 16; loaf++) {
            text("K2/processed", String.valueOf(loaf));
        }
        text("K2/scrapped", "3");
        assertThat(counters("oven")).isEqualTo(unobserved(6, 6, 0, 0, 6, 360_000_000));
        text("K2/processed", "17");
        assertThat(counters("oven")).isEqualTo(unobserved(7, 6, 0, 1, 6, 420_000_000));
        text("K2/processed", "19");

        assertThat(counters("oven")).isEqualTo(unobserved(9, 7, 0, 2, 7, 540_000_000));
        assertThat(counters("shop").processed()).isEqualTo(7);
        requireContract();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        good alone                      | good=5 good=8                                                      | 3 3 0 0
        good and scrapped               | good=5 scrapped=1 good=7 scrapped=2                                | 3 2 0 1
        scrapped alone                  | scrapped=1 scrapped=3                                              | 2 0 0 2
        good before processed           | good=5 processed=7 good=7 processed=9                              | 2 2 0 0
        all four, parts first           | processed=9 good=5 reworked=2 scrapped=2 scrapped=3 reworked=3 good=7 processed=13 | 4 2 1 1
        processed is told of late       | good=5 good=8 processed=100 processed=102 good=10                  | 5 5 0 0
        one of them begins again        | processed=90 scrapped=9 processed=95 scrapped=0 processed=96 scrapped=1 processed=97 | 7 6 0 1
        """)
    void whatIsNotCountedFollowsFromTheRest(String why, String messages, String expected) {
        for (String message : messages.split(" ", -1)) {
            String[] parts = message.split("=", -1);
            text("K2/" + parts[0], parts[1]);
        }

        Counters counters = counters("oven");
        assertThat(counters.processed() + " " + counters.good() + " " + counters.reworked() + " " + counters.scrapped())
                .as(why)
                .isEqualTo(expected);
        requireContract();
    }

    @Test
    void finishedItemThatIsToldTwiceIsOne() {
        for (int[] loaf : new int[][] {{0, 0}, {60, 1}, {60, 1}, {0, 0}, {120, 0}}) {
            send(
                    "K2/done",
                    "{\"t\": %d, \"verdict\": \"%s\"}"
                            .formatted(SIX.getEpochSecond() + loaf[0], loaf[1] == 1 ? "burnt" : "fine"));
        }

        assertThat(counters("oven")).isEqualTo(unobserved(3, 2, 0, 1, 2, 180_000_000));
        assertThat(translator.problems().of(ProblemKind.REDELIVERED)).isEqualTo(3); // two items, and that one was burnt
    }

    @Test
    void whatIsNotPlainIsToldWithStationCounterAndReadings() {
        all("K2", 0, "100", "0");
        all("K2", 60, "4294967295", "0");
        all("K2", 120, "102", "0");
        all("K2", 60, "101", "0");

        assertThat(rejected)
                .containsExactly(
                        "b/K2/all: processed of 'oven' is 4294967295 after 100; taken for not plausible, so that it"
                                + " waits for the next reading");
        assertThat(remarked)
                .filteredOn(remark -> remark.startsWith("b/K2/all"))
                .containsExactly(
                        "b/K2/all: processed of 'oven' is 101 after 102; taken for late, so that it changes nothing",
                        "b/K2/all: scrapped of 'oven' is 0 after 0; taken for late, so that it changes nothing");
        assertThat(translator.problems().sentences().map(sentence -> sentence.replaceFirst("since.*", "")))
                .containsExactly(
                        "late readings (2): 2 at 'oven' ",
                        "readings that are not plausible (1): 1 at 'oven' ",
                        "remarks on clocks (1): 1 at 'oven' ");
    }

    @Test
    void theStatusTellsWhatIsNotPlainAtOnceAndThatItGrowsNowAndThen() {
        all("K2", 0, "100", "0");
        all("K2", 60, "102", "0");
        text("K1/fill", "full");
        translator.tick(SIX.plusSeconds(1));
        all("K2", 30, "101", "0");
        translator.tick(SIX.plusSeconds(2));
        all("K2", 31, "101", "0");
        translator.tick(SIX.plusSeconds(3));
        translator.tick(SIX.plusSeconds(12));

        List<List<Problem>> told = said.stream()
                .filter(StatusMessage.class::isInstance)
                .map(message -> ((StatusMessage) message).problems())
                .toList();
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).isEmpty();
        assertThat(told.get(1)).extracting(Problem::kind).containsExactly("refused");
        assertThat(told.get(2)).extracting(Problem::kind).containsExactly("refused", "late");
        assertThat(told.get(3))
                .extracting(Problem::kind, Problem::element, Problem::count)
                .containsExactly(tuple("refused", "", 1L), tuple("late", "oven", 4L)); // processed and scrapped, twice
        assertThat(told.get(3).get(1).detail())
                .isEqualTo("b/K2/all: scrapped of 'oven' is 0 after 0; taken for late, so that it changes nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "Infinity", "9007199254740993", "1e300"})
    void whatIsNoCountIsRefused(String reading) {
        text("K2/processed", "5");
        text("K2/processed", reading);
        text("K2/processed", "6");

        assertThat(rejected).hasSize(1);
        assertThat(counters("oven").processed()).isEqualTo(1);
    }

    @Test
    void bufferHoldsNoMoreThanItsCapacity() {
        text("R1/fill", "8");
        text("R1/fill", "12");

        assertThat(rejected).containsExactly("b/R1/fill: level of 'racks' is 12; must be at most 8, its capacity");
        assertThat(said.stream()
                        .filter(LevelMessage.class::isInstance)
                        .map(LevelMessage.class::cast)
                        .map(LevelMessage::content))
                .containsExactly(0, 8);
        requireContract();
    }

    /** Jumps, falls, spikes, fractions, floods and clocks that go wrong; more than what is plausible never counts. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverTheCountersSayTheContractHolds(long seed) {
        Random random = new Random(seed);
        String[] topics = {"processed", "good", "reworked", "scrapped"};
        double[] usual = new double[4];
        int messages = 400;
        for (int i = 0; i < messages; i++) {
            second += random.nextInt(90);
            String station = random.nextBoolean() ? "K1" : "K2";
            int which = random.nextInt(4);
            usual[which] += random.nextInt(3);
            String value = strange(random, usual[which]);
            if (random.nextInt(3) == 0) {
                all(station, second - random.nextInt(200), value, strange(random, usual[3]));
            } else {
                text(station + "/" + topics[which], value);
            }
            translator.tick(SIX.plusSeconds(second));
        }

        requireContract();
        assertThat(translator.problems().of(ProblemKind.HELD_BACK)).isZero();
        // three times, since good, reworked and scrapped may add up to what is processed
        assertThat(counters("oven").processed()).isLessThan(3 * (10L * messages + 5 * (second + 200) / 60));
    }

    private static String strange(Random random, double usual) {
        return switch (random.nextInt(12)) {
            case 0 -> "0";
            case 1 -> "4294967295";
            case 2 -> String.valueOf(65_530 + random.nextInt(6));
            case 3 -> String.valueOf(random.nextInt(100_000));
            case 4 -> String.valueOf(usual - random.nextInt(4));
            case 5 -> String.valueOf(usual + random.nextDouble());
            default -> String.valueOf(usual);
        };
    }

    private void all(String station, long at, String processed, String scrapped) {
        send(
                station + "/all",
                "{\"t\": %d, \"n\": %s, \"bad\": %s}".formatted(SIX.getEpochSecond() + at, processed, scrapped));
    }

    private void send(String topic, String json) {
        translator.accept("b/" + topic, json.getBytes(StandardCharsets.UTF_8), SIX.plusSeconds(second));
    }

    /** One per second, as it would come from a controller that was looked at again after a while. */
    private void text(String topic, String payload) {
        second++;
        translator.accept("b/" + topic, payload.getBytes(StandardCharsets.UTF_8), SIX.plusSeconds(second));
    }

    /** No message tells the state of the oven here, so that all it makes counts as made unobserved. */
    private static Counters unobserved(
            long processed, long good, long reworked, long scrapped, long firstPassGood, long idealMicros) {
        return new Counters(processed, good, reworked, scrapped, firstPassGood, idealMicros, 0, 0, null, processed);
    }

    private Counters counters(String element) {
        return said.stream()
                .filter(StateMessage.class::isInstance)
                .map(StateMessage.class::cast)
                .filter(state -> state.header().source().cell().equals(element))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .counters();
    }

    /** By the command, not by the check that the translator makes itself. */
    private void requireContract() {
        Path file = folder.resolve("bakery.jsonl");
        try (RecordingWriter writer = RecordingWriter.create(file, RecordingHeader.ofBroker("1"), Rotation.NEVER)) {
            said.forEach(writer::accept);
        }
        assertThat(Verification.of(file).findings()).isEmpty();
    }

    private final class Ear implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            said.add(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            rejected.add(reason);
        }

        @Override
        public void onRemarked(String topic, String kind, String remark) {
            remarked.add(remark);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}

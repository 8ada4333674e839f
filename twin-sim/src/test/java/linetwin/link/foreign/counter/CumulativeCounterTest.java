package linetwin.link.foreign.counter;

import static linetwin.link.foreign.counter.ReadingKind.CORRECTION;
import static linetwin.link.foreign.counter.ReadingKind.FIRST;
import static linetwin.link.foreign.counter.ReadingKind.GROWTH;
import static linetwin.link.foreign.counter.ReadingKind.IMPLAUSIBLE;
import static linetwin.link.foreign.counter.ReadingKind.LATE;
import static linetwin.link.foreign.counter.ReadingKind.NEW_BASIS;
import static linetwin.link.foreign.counter.ReadingKind.REDELIVERED;
import static linetwin.link.foreign.counter.ReadingKind.RESTART;
import static linetwin.link.foreign.counter.ReadingKind.RETURN;
import static linetwin.link.foreign.counter.ReadingKind.WRAP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readings of a station with an ideal cycle of a minute, once per minute, unless the test says otherwise. */
class CumulativeCounterTest {
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final CountingRate ONE_PER_MINUTE = new CountingRate(60_000_000, 1);

    private final CumulativeCounter counter = new CumulativeCounter(ONE_PER_MINUTE, 0);

    /** What each reading adds to in the end is worked out by hand; a dash stands for no message in that minute. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plain growth                                | 100 101 102 103                     | 3
        a reading before the run counts for nothing | 4711                                | 0
        read more often than it counts              | 100 100 100 101 101 101 102         | 2
        several between two readings                | 100 - - 103                         | 3
        corrected down by one                       | 5 6 5 5 6 7                         | 2
        corrected by a few of many                  | 4700 4710 4702 4711                 | 11
        corrected below the first reading           | 100 98 99 101 102                   | 2
        begun again at nothing                      | 4711 4712 0 1 2                     | 3
        begun again with what was made since        | 4711 4721 3                         | 13
        begun again twice                           | 50 51 0 1 2 3 4 5 0 1               | 7
        glitch to nothing                           | 4711 4712 0 4713 4714               | 3
        glitch of two readings                      | 4711 4712 0 0 4714                  | 3
        spike                                       | 100 101 4294967295 102 103          | 3
        spike that stays for a while                | 100 101 65535 65535 65535 105       | 5
        spike by no more than a lot                 | 100 101 151 102                     | 2
        first reading before the counter is ready   | 0 4711 4712 4713                    | 2
        set anew upwards                            | 100 101 5000 5001 5002              | 3
        set anew downwards                          | 5000 5001 2000 2001 2002            | 3
        past the end of 15 bits                     | 32766 32767 0 1                     | 3
        past the end of 16 bits                     | 65534 65535 0 1                     | 3
        past the end of 31 bits                     | 2147483646 2147483647 0 1           | 3
        past the end of 32 bits                     | 4294967294 4294967295 0 1           | 3
        past the end with more than one             | 65530 - - 4                         | 10
        shown with a sign, of 16 bits               | 32766 32767 -32768 -32767           | 3
        ... and on to 0                             | 65534 -1 0 1                        | 3
        ... begun below 0                           | -3 -2 -1 0 1                        | 3
        shown with a sign, of 32 bits               | 2147483646 2147483647 -2147483648   | 2
        ... from 32 to 16 bits                      | -32770 -32769 -32768 -32767         | 2
        -1 for a number that is not known           | 100 101 -1 102 103                  | 3
        ... at first                                | -1 -1 5 6 7                         | 2
        fractions                                   | 102 102.5 103 103.9999 105.0001     | 3
        fraction that is not whole yet              | 102 102.5                           | 0
        """)
    void totalIsWhatWasMade(String why, String readings, long total) {
        int minute = 0;
        for (String reading : readings.split(" ", -1)) {
            if (!reading.equals("-")) {
                read(Double.parseDouble(reading), minute);
            }
            minute++;
        }

        assertThat(counter.total()).as(why).isEqualTo(total);
    }

    @Test
    void whatIsDeliveredOnceMoreChangesNothing() {
        assertThat(kinds("100@0 101@1 102@2 101@1 102@2 103@3"))
                .containsExactly(FIRST, GROWTH, GROWTH, LATE, REDELIVERED, GROWTH);
        assertThat(counter.total()).isEqualTo(3);
    }

    /** Also when the counter has begun again meanwhile, so that what comes late is more than what it shows. */
    @Test
    void whatIsLateIsNoGrowthAfterTheCounterBeganAgain() {
        assertThat(kinds("18@0 19@1 0@2 18@0 19@1 1@3")).containsExactly(FIRST, GROWTH, RESTART, LATE, LATE, GROWTH);
        assertThat(counter.total()).isEqualTo(2);
    }

    @Test
    void clockThatIsSetBackDoesNotStopTheCounting() {
        assertThat(kinds("100@60 101@61 102@2 103@3")).containsExactly(FIRST, GROWTH, GROWTH, GROWTH);
        assertThat(counter.total()).isEqualTo(3);
    }

    @Test
    void eachReadingSaysWhatItIsTakenFor() {
        assertThat(kinds("100@0 99@1 100@2 0@3 1@4 9000@5 9001@6 2@7 65530@8"))
                .containsExactly(
                        FIRST, CORRECTION, GROWTH, RESTART, GROWTH, IMPLAUSIBLE, NEW_BASIS, RETURN, IMPLAUSIBLE);
        assertThat(counter.read(CounterReading.of(1), at(9), Evidence.NONE))
                .hasToString(
                        "is 1 after 2; taken for taken back, so that the total stays until the counter has caught up");
    }

    @Test
    void withoutTimesTheyAreJudgedByWhenTheyArrive() {
        Stream.of(100, 101, 102, 101, 102, 103)
                .forEach(value -> counter.read(
                        CounterReading.of(value),
                        new Moment(Optional.empty(), START.plusSeconds(value)),
                        Evidence.NONE));

        assertThat(counter.total()).isEqualTo(3);
    }

    /** A queue of 3000 messages, delivered once more within a second, does not count again. */
    @Test
    void longQueueDeliveredOnceMoreWithoutTimesCountsOnce() {
        for (int minute = 0; minute <= 3000; minute++) {
            counter.read(CounterReading.of(1000 + minute), arrival(minute * 60_000L), Evidence.NONE);
        }
        for (int again = 1; again <= 3000; again++) {
            counter.read(CounterReading.of(1000 + again), arrival(3000 * 60_000L + again / 4), Evidence.NONE);
        }
        counter.read(CounterReading.of(4001), arrival(3001 * 60_000L), Evidence.NONE);

        assertThat(counter.total()).isEqualTo(3001);
    }

    @Test
    void clockThatStandsStillIsReplacedByTheTimeOfArrival() {
        Optional<Instant> dead = Optional.of(Instant.parse("1990-01-01T00:00:00Z"));
        counter.read(CounterReading.of(100), new Moment(dead, START), Evidence.NONE);
        counter.read(CounterReading.of(160), new Moment(dead, START.plusSeconds(3600)), Evidence.NONE);

        assertThat(counter.total()).isEqualTo(60);
    }

    @Test
    void counterOfLotsOverflowsInLots() {
        counter.read(new CounterReading(65_535 * 12.0, 12), at(0), Evidence.NONE);

        assertThat(counter.read(new CounterReading(12, 12), at(24), Evidence.NONE)
                        .kind())
                .isEqualTo(WRAP);
        assertThat(counter.total()).isEqualTo(24);
    }

    @Test
    void incrementsAddUpToWholeItems() {
        for (int minute = 0; minute < 11; minute++) {
            counter.add(CounterReading.of(0.1), at(minute), OptionalInt.of(minute));
        }
        for (int minute = 11; minute < 16; minute++) {
            counter.add(CounterReading.of(0.5), at(minute), OptionalInt.of(minute));
        }

        assertThat(counter.total()).isEqualTo(3); // 1.1 + 2.5
    }

    @Test
    void incrementOfTheSameTimeIsTheSameOnceMoreButALateOneCounts() {
        List<ReadingKind> kinds = Stream.of(1, 2, 1, 2, 4, 3)
                .map(minute -> counter.add(CounterReading.of(1), at(minute), OptionalInt.of(minute))
                        .kind())
                .toList();

        assertThat(kinds).containsExactly(GROWTH, GROWTH, REDELIVERED, REDELIVERED, GROWTH, GROWTH);
        assertThat(counter.total()).isEqualTo(4);
    }

    @Test
    void fastElementHasSeveralItemsWithinASecondOfItsClock() {
        CumulativeCounter bottles = new CumulativeCounter(new CountingRate(250_000, 1), 0);
        for (int bottle = 0; bottle < 4; bottle++) {
            bottles.add(CounterReading.of(1), at(1), OptionalInt.of(1));
        }

        assertThat(bottles.total()).isEqualTo(4);
    }

    @Test
    void incrementThatNobodyCanHaveMadeIsRefused() {
        assertThat(counter.add(CounterReading.of(65_535), at(1), OptionalInt.empty())
                        .kind())
                .isEqualTo(IMPLAUSIBLE);
        assertThat(counter.total()).isZero();
    }

    /** Three seconds after the first reading nobody can have made 12; the next reading tells whether they were. */
    @ParameterizedTest
    @CsvSource({"124, 24, the batch before was real", "101, 1, it was a spike"})
    void firstStepThatIsTooLargeWaitsForTheNextReadingWhichCountsBoth(double next, long total, String why) {
        counter.read(CounterReading.of(100), arrival(0), Evidence.NONE);
        assertThat(counter.read(CounterReading.of(112), arrival(3_000), Evidence.NONE)
                        .kind())
                .isEqualTo(IMPLAUSIBLE);

        assertThat(counter.read(CounterReading.of(next), arrival(12 * 60_000), Evidence.NONE)
                        .kind())
                .isEqualTo(GROWTH);
        assertThat(counter.total()).as(why).isEqualTo(total);
    }

    /** The broker had kept 160. What the first reading after it adds counts only if it is usual since the run began. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        as new as it looks      | 160 161 162   | 2
        an hour old             | 220 221 222   | 2
        as old, and little said | 220 - - - 224 | 4
        of the shift before     | 5 6 7         | 2
        """)
    void readingThatABrokerHadKeptMayBeOld(String why, String readings, long total) {
        counter.readKept(CounterReading.of(160), at(0), Evidence.NONE);
        int minute = 1;
        for (String reading : readings.split(" ", -1)) {
            if (!reading.equals("-")) {
                read(Double.parseDouble(reading), minute);
            }
            minute++;
        }

        assertThat(counter.total()).as(why).isEqualTo(total);
    }

    /** Readings are written {@code value@minute}. */
    private List<ReadingKind> kinds(String readings) {
        List<ReadingKind> kinds = new ArrayList<>();
        for (String reading : readings.split(" ", -1)) {
            int sign = reading.indexOf('@');
            int minute = Integer.parseInt(reading.substring(sign + 1));
            kinds.add(
                    read(Double.parseDouble(reading.substring(0, sign)), minute).kind());
        }
        return kinds;
    }

    /** Its clock is not ours, but goes as ours does. */
    private CounterJudgement read(double value, int minute) {
        return counter.read(CounterReading.of(value), at(minute), Evidence.NONE);
    }

    private static Moment at(int minute) {
        return new Moment(Optional.of(START.plusSeconds(minute * 60L)), Instant.EPOCH);
    }

    private static Moment arrival(long millis) {
        return new Moment(Optional.empty(), START.plusMillis(millis));
    }
}

package linetwin.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.stats.Sample;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.forecast.Outlook.Stage;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class ForecastWordsTest {
    private static final Instant BEGIN = DescribedLine.START;
    private static final Instant END = BEGIN.plus(Duration.ofHours(8));

    private final Texts texts = new Texts(Language.ENGLISH);
    private final ForecastWords words = new ForecastWords(texts);

    /** 201 outcomes from 187 to 387, a plan of 300. */
    private static Forecast forecast(Instant at, double planFraction, boolean isHeardFromBegin) {
        Sample good = new Sample(DoubleStream.iterate(187, vehicles -> vehicles + 1)
                .limit(201)
                .boxed()
                .toList());
        return new Forecast(
                "liangjiang-digital",
                at,
                BEGIN,
                at.isBefore(BEGIN) ? 0 : 100,
                at.isBefore(BEGIN) ? 0 : 110,
                List.of(new Forecast.Point(END, good, 300, planFraction)),
                List.of(new Forecast.Likely("framing", 0.75), new Forecast.Likely("unknown", 0.25)),
                12,
                1,
                isHeardFromBegin);
    }

    private static Outlook outlook(Forecast forecast, Duration age, boolean isOfShift) {
        return new Outlook(
                Stage.TOLD,
                "",
                forecast.at().plus(age),
                Optional.of(DescribedLine.carPlant()),
                Optional.of(forecast),
                isOfShift,
                List.of(),
                List.of(),
                TrackRecord.Summary.NONE);
    }

    private static Outlook fresh(double planFraction) {
        return outlook(forecast(BEGIN.plus(Duration.ofHours(3)), planFraction, true), Duration.ZERO, true);
    }

    @Test
    void theTileTellsMedianIntervalPlanAndItsProbability() {
        assertThat(words.tile(fresh(0.09))).isEqualTo("End 287 (192–382), plan 300: 9 %");
        texts.speak(Language.CHINESE);
        assertThat(words.tile(fresh(0.09))).isEqualTo("班末 287（192–382），计划 300：9 %");
    }

    @Test
    void nothingIsCertainAfterSomeHundredReplications() {
        assertThat(words.tile(fresh(0))).endsWith(": <1 %");
        assertThat(words.tile(fresh(0.995))).endsWith(": >99 %");
        assertThat(words.tile(fresh(1))).endsWith(": >99 %");
    }

    @Test
    void withoutAForecastTheTileSaysNothing() {
        assertThat(words.tile(Outlook.NONE)).isEmpty();
        assertThat(words.late(Outlook.NONE)).isEmpty();
        assertThat(words.headline(Outlook.NONE)).isEqualTo("No line has described itself yet.");
    }

    @Test
    void anOldForecastSaysOfWhen() {
        Outlook old = outlook(forecast(BEGIN.plus(Duration.ofHours(3)), 0.09, true), Duration.ofMinutes(31), true);
        assertThat(words.tile(old)).endsWith("9 % (as of 09:00)");
        assertThat(words.basis(old)).contains("31 min ago");
        assertThat(words.basis(fresh(0.09))).doesNotContain("ago");
    }

    @Test
    void offShiftTheNextShiftIsNamed() {
        Outlook night = outlook(forecast(BEGIN.minus(Duration.ofHours(2)), 0.09, true), Duration.ZERO, true);
        assertThat(words.tile(night)).isEqualTo("Next shift 06:00: 287 (192–382), plan 300: 9 %");
        assertThat(words.headline(night)).startsWith("The next shift begins at 06:00. End of shift 14:00: 287");
    }

    @Test
    void aLineWithoutShiftsHasNoEndOfAShift() {
        Outlook hours = outlook(forecast(BEGIN, 0.09, true), Duration.ZERO, false);
        assertThat(words.tile(hours)).isEqualTo("By 14:00: 287 (192–382), plan 300: 9 %");
        assertThat(words.headline(hours)).startsWith("By 14:00: 287 good");
    }

    @Test
    void thatTheLineWasHeardLateIsExplained() {
        Instant at = BEGIN.plus(Duration.ofHours(3));
        String late = words.explanation(outlook(forecast(at, 0.09, false), Duration.ZERO, true));
        assertThat(late).contains("running before it was heard");
        assertThat(words.explanation(fresh(0.09))).doesNotContain("running before");
    }

    @Test
    void likelyBottlenecksHaveTheNamesOfTheLine() {
        assertThat(words.bottlenecks(fresh(0.09))).isEqualTo("Framing: in 9 of 12 runs\nunknown: in 3 of 12 runs");
    }
}

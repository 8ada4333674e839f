package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.line;
import static linetwin.sim.scenario.Written.lineWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user reads when a field of a scenario is wrong; the elements begin on line 10, column 7. */
class FieldMistakesTest {
    private static final String TIME = "must be a time of 0 or more with its unit (ms, s, min, h, d),"
            + " such as 104 s or 1.5 h, a rate, such as 30 /h,"
            + " or a distribution, such as {lognormal: {mean: 58 s, cv: 0.15}}.";

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "s: {cylce: 5 s, cycle: 5 s}",
                        "11: s.cylce: 'cylce' is not a field here.\nMaybe 'cycle' is meant."),
                Arguments.of(
                        "s: {cycle: 5 s, places: 1000001}",
                        "31: s.places: '1000001' must be a whole number of at most 1000000."),
                Arguments.of("s: {cycle: 5 s, cycle: 6 s}", "23: s.cycle: 'cycle' is written twice; must be once."),
                Arguments.of("s: {cycle: 5 sek}", "18: s.cycle: '5 sek' " + TIME + "\nMaybe '5 s' is meant."),
                Arguments.of("s: {cycle: 5}", "18: s.cycle: '5' " + TIME),
                Arguments.of("s: {cycle: -5 s}", "18: s.cycle: '-5 s' " + TIME),
                Arguments.of("s: {cycle: [5 s]}", "11: s.cycle: " + TIME),
                Arguments.of("s: {places: 2}", "7: s: 'cycle' is missing."),
                Arguments.of("s: {cycle: 5 s, places: 0}", "31: s.places: '0' must be a whole number of 1 or more."),
                Arguments.of(
                        "s: {cycle: 5 s, places: 1.5}", "31: s.places: '1.5' must be a whole number of 1 or more."),
                Arguments.of(
                        "s: {kind: bufer, capacity: 3}",
                        "17: s.kind: 'bufer' must be one of source, station, buffer, conveyor, synchronous-line,"
                                + " press-line, panel-store, sink.\nMaybe 'buffer' is meant."),
                Arguments.of(
                        "s: {kind: buffer, capacity: 0}",
                        "35: s.capacity: '0' must be a whole number of 1 or more, or unlimited."),
                Arguments.of(
                        "s: {kind: buffer, capacity: 3, initial: 4}",
                        "7: s: buffer 's' starts with 4 items; must be 0 to 3."),
                Arguments.of(
                        "s: {cycle: {gamma: {mean: 5 s, cv: 0}}}",
                        "42: s.cycle.gamma.cv: '0' must be a coefficient of variation of more than 0 and at most 10."),
                Arguments.of(
                        "s: {cycle: {empirical: {values: [5 s]}}}",
                        "31: s.cycle.empirical.values: must be a list of 2 to 1000 times, such as [51 s, 53 s, 60 s]."),
                Arguments.of(
                        "s: {cycle: {empirical: {values: [5 s, 6 sek]}}}",
                        "45: s.cycle.empirical.values.2: '6 sek' must be a time of 0 or more with its unit"
                                + " (ms, s, min, h, d), such as 104 s or 1.5 h, or a rate, such as 30 /h."
                                + "\nMaybe '6 s' is meant."),
                Arguments.of(
                        "s: {cycle: {empirical: {values: [5 s, 40000 d]}}}",
                        "45: s.cycle.empirical.values.2: '40000 d' must be at most 36500 d."),
                Arguments.of(
                        "s: {cycle: {empirical: {values: 60 s}}}",
                        "39: s.cycle.empirical.values: '60 s' must be a list of 2 to 1000 times,"
                                + " such as [51 s, 53 s, 60 s]."),
                Arguments.of(
                        "s: {cycle: {empirical: {value: [5 s, 6 s]}}}",
                        "31: s.cycle.empirical.value: 'value' is not a field here.\nMaybe 'values' is meant."),
                Arguments.of(
                        "s: {cycle: {empirical: {quantiles: [5 s, 9 s, 7 s]}}}",
                        "11: s.cycle: quantile 9 s is more than the next, 7 s."),
                Arguments.of(
                        "s: {cycle: {empirical: {values: [0 s, 0 s]}}}",
                        "11: s.cycle: longest is 0 s; must be more than 0."),
                Arguments.of(
                        "s: {cycle: {gama: {mean: 5 s, cv: 1}}}",
                        "19: s.cycle.gama: 'gama' is not a field here.\nMaybe 'gamma' is meant."),
                Arguments.of(
                        "s: {cycle: {uniform: {min: 6 s, max: 5 s}}}", "11: s.cycle: min 6 s is more than max 5 s."),
                Arguments.of(
                        "s: {cycle: {triangular: {min: 1 s, mode: 90 s, max: 1 min}}}",
                        "11: s.cycle: mode 90 s is more than max 1 min."),
                Arguments.of("s: {cycle: 213503983 d}", "18: s.cycle: '213503983 d' must be at most 36500 d."),
                Arguments.of(
                        "s: {cycle: {uniform: {min: 1 s, max: 99999999999999999999 d}}}",
                        "44: s.cycle.uniform.max: '99999999999999999999 d' must be at most 36500 d."),
                Arguments.of(
                        "s: {cycle: 1 s, stops: {jam: {time-to-stop: 36500.1 d, repair: 1 s}}}",
                        "51: s.stops.jam.time-to-stop: '36500.1 d' must be at most 36500 d;"
                                + " a stop that never comes is left out."),
                Arguments.of("s: {cycle: 0.00001 /d}", "18: s.cycle: '0.00001 /d' must be at most 36500 d."),
                Arguments.of(
                        "s: {cycle: 5 s, quality: {defect: 120 %}}",
                        "41: s.quality.defect: '120 %' must be a share of 0 to 1, such as 0.85 or 85 %."),
                Arguments.of(
                        "s: {cycle: 5 s, quality: {inspection: {detection: 90 %}}}",
                        "33: s.quality.inspection: an inspection that scraps 0.0 of its findings needs a rework"
                                + " route."),
                Arguments.of(
                        "S: {cycle: 5 s}",
                        "7: S: 'S' must be an id of 1 to 64 lower-case letters, digits and '-',"
                                + " beginning with a letter or digit."),
                Arguments.of("s: {type: weld}", "17: s.type: 'weld' is not a station type of this file."),
                Arguments.of(
                        "s: {cycle: 5 s, evidence: {cycel: K usual}}",
                        "34: s.evidence: 'cycel' speaks of no value here."),
                Arguments.of(
                        "s: {cycle: 5 s, evidence: {cycle: X usual}}",
                        "41: s.evidence.cycle: 'X usual' must be a mark (S, D, K, C or assumed), a space and the basis in"
                                + " words, or {mark: K, zh: …, en: …}."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsShownByItsPlaceItsValueAndItsRule(String element, String complaint) {
        String message = new Written(folder).complaint(line(element));
        assertThat(message.lines().findFirst().orElseThrow()).startsWith("line.yaml, line 10, column ");
        assertThat(message.replace("line.yaml, line 10, column ", "").replace("areas.shop.elements.", ""))
                .isEqualTo(complaint);
    }

    @Test
    void allMistakesOfAFileAreToldAtOnceInItsOrder() {
        String text = line("first: {cycle: 5 sek}", "second: {cycle: 6 s, to: thrid}", "third: {cycle: 7 s, place: 2}");
        assertThat(new Written(folder).complaint(text)).isEqualTo("""
            line.yaml, line 10, column 22: areas.shop.elements.first.cycle: '5 sek' %s
            Maybe '5 s' is meant.
            line.yaml, line 11, column 32: areas.shop.elements.second.to: 'thrid' is not an element of the line.
            Maybe 'third' is meant.
            line.yaml, line 12, column 27: areas.shop.elements.third.place: 'place' is not a field here.
            Maybe 'places' is meant.\
            """.formatted(TIME));
    }

    @Test
    void mistakeInAStationTypeIsToldOnceWhereItIsWritten() {
        String types = "station-types:\n  weld: {cycle: 5 sek}\n";
        String text = lineWith(types, "a: {type: weld}\nb: {type: weld}\nout: {kind: sink}");
        assertThat(new Written(folder).complaint(text))
                .isEqualTo("line.yaml, line 7, column 17: station-types.weld.cycle: '5 sek' " + TIME
                        + "\nMaybe '5 s' is meant.");
    }

    @Test
    void stationTypesThatBuildOnEachOtherAreACircle() {
        String types = "station-types:\n  a: {type: b}\n  b: {type: a}\n";
        assertThat(new Written(folder).complaint(lineWith(types, "s: {type: a, cycle: 1 s}\nout: {kind: sink}")))
                .isEqualTo("line.yaml, line 8, column 13: station-types.b.type: 'a' is a station type that builds on"
                        + " itself.");
    }

    @Test
    void lastElementMustBeASinkOrLeadToOne() {
        assertThat(new Written(folder).complaint(lineWith("", "s: {cycle: 5 s}")))
                .isEqualTo("line.yaml, line 10, column 7: areas.shop.elements.s:"
                        + " is the last element and feeds nothing; it needs 'to', or a sink after it.");
    }
}

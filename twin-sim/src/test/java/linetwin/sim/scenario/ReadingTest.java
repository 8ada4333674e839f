package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.line;
import static linetwin.sim.scenario.Written.lineWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Discipline;
import linetwin.model.line.Element;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.ParameterValue;
import linetwin.sim.scenario.file.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written becomes the line that is meant. */
class ReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 s                                              | Constant[mean=PT5S]",
                "{exponential: 2 min}                             | Exponential[mean=PT2M]",
                "{erlang: {k: 3, mean: 5 s}}                      | Erlang[k=3, mean=PT5S]",
                "{gamma: {mean: 5 s, cv: 0.5}}                    | Gamma[mean=PT5S, cv=0.5]",
                "{lognormal: {mean: 5 s, cv: 0.5}}                | Lognormal[mean=PT5S, cv=0.5]",
                "{weibull: {mean: 5 s, shape: 2}}                 | Weibull[mean=PT5S, shape=2.0]",
                "{uniform: {min: 1 s, max: 3 s}}                  | Uniform[min=PT1S, max=PT3S]",
                "{triangular: {min: 1 s, mode: 2 s, max: 6 s}}    | Triangular[min=PT1S, mode=PT2S, max=PT6S]"
            })
    void distributionsAreNamedWithTheirMoments(String written, String read) {
        Station station = (Station) element(line("s: {cycle: " + written + "}"), "s");
        assertThat(station.work().cycle().standard()).hasToString(read);
        assertThat(station.work().cycle().ideal())
                .isEqualTo(station.work().cycle().standard().mean());
    }

    @Test
    void elementsWithoutARouteLeadToTheNextInTheFile() {
        Scenario scenario =
                new Written(folder).read(line("a: {cycle: 1 s}", "b: {kind: buffer, capacity: 2}", "c: {cycle: 1 s}"));
        assertThat(scenario.line().elements())
                .extracting(Element::routes)
                .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("out"), List.of());
    }

    @Test
    void stationTakesFromItsTypeWhatItDoesNotSayItself() {
        String types = """
                crews: {repair: {size: 1}}
                station-types:
                  welding:
                    type: cell
                    cycle: {gamma: {mean: 8 s, cv: 0.2}}
                  cell:
                    cycle: 5 s
                    places: 2
                    stops:
                      breakdown: {time-to-stop: 1 h, response: 1 min, repair: 9 min, crew: repair}
                """;
        String station =
                "s: {type: welding, cycle: {exponential: 7 s}, stops: {breakdown: {repair: 4 min}}}\nout: {kind: sink}";
        Station read = (Station) element(lineWith(types, station), "s");
        assertThat(read.places()).isEqualTo(2);
        assertThat(read.work().cycle()).isEqualTo(CycleTime.of(new Distribution.Exponential(Duration.ofSeconds(7))));
        assertThat(read.work().stops())
                .containsExactly(new StopMode(
                        "breakdown",
                        Text.of("breakdown"),
                        StopKind.BREAKDOWN,
                        StopClock.WORKING_TIME,
                        new Distribution.Constant(Duration.ofHours(1)),
                        new Distribution.Constant(Duration.ofMinutes(1)),
                        new Distribution.Constant(Duration.ofMinutes(4)),
                        Optional.of("repair")));
    }

    @Test
    void buffersConveyorsAndInspectionsHaveTheirOwnFields() {
        String text = line(
                "a: {cycle: 1 s}",
                "b: {kind: buffer, capacity: unlimited, initial: 2, discipline: {colour-batch: 12}}",
                "o: {kind: conveyor, capacity: 9, dwell: 20 min, pitch: 2 min, overbake: 5 min}",
                "i: {cycle: 1 s, quality: {defect: 5 %, inspection: {detection: 0.9, false-alarm: 1 %, rework-to: b}}}");
        assertThat(element(text, "b"))
                .isEqualTo(new Buffer(label("b"), Buffer.UNLIMITED, new Discipline.ColourBatch(12), 2, "o"));
        assertThat(element(text, "o"))
                .isEqualTo(new Conveyor(
                        label("o"),
                        9,
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(2),
                        Optional.of(Duration.ofMinutes(5)),
                        "i"));
        assertThat(((Station) element(text, "i")).quality())
                .isEqualTo(new Quality(0, 0.05, Optional.of(new Inspection(0.9, 0.01, 0, Optional.of("b")))));
    }

    @Test
    void panelStoreHasARackForEachFamilyPressedIntoIt() {
        String text = line(
                        "press: {kind: press-line, stroke: 12 /min, die-change: 4 min, lot: 600, store: rack,"
                                + " families: {roof: {}, door: {panels-per-stroke: 2, lot: 300}}}",
                        "rack: {kind: panel-store, rack: {capacity: 900, initial: 100}, racks: {door: {capacity: 700}}}",
                        "s: {cycle: 5 s, consumes: {rack: {roof: 1, door: 4}}, to: out}")
                .replace("items: {kind: source}", "items: {kind: source, to: s}");
        assertThat(((PressLine) element(text, "press")).families())
                .extracting("lotStrokes", "panelsPerStroke")
                .containsExactly(tuple(600, 1), tuple(300, 2));
        assertThat(((PanelStore) element(text, "rack")).racks())
                .containsExactly(new PanelStore.Rack("roof", 900, 100), new PanelStore.Rack("door", 700, 0));
    }

    @Test
    void shiftsAreSpreadOverThePeriodAndBreaksOverEachShift() {
        String parts = "shift-plans:\n  two: {shifts: 2 x 10 h, breaks: 1 x 30 min}\n";
        assertThat(read(lineWith(parts, "s: {cycle: 5 s}\nout: {kind: sink}"))
                        .line()
                        .shiftPlans())
                .containsExactly(new ShiftPlan(
                        "two",
                        Duration.ofHours(24),
                        List.of(hours(0, 10), hours(12, 22)),
                        List.of(hours(5, 5.5), hours(17, 17.5))));
    }

    @Test
    void shiftsCanBeGivenByTheirTimes() {
        String parts =
                "shift-plans:\n  day: {period: 12 h, shifts: [{from: 1 h, until: 9 h}], breaks: [{from: 4 h, until: 5 h}]}\n";
        assertThat(read(lineWith(parts, "s: {cycle: 5 s}\nout: {kind: sink}"))
                        .line()
                        .shiftPlans())
                .containsExactly(
                        new ShiftPlan("day", Duration.ofHours(12), List.of(hours(1, 9)), List.of(hours(4, 5))));
    }

    @Test
    void carriersGoWithTheElementThatTakesOrReleasesThem() {
        String parts = "carriers: {skids: {count: 5}}\n";
        Station station = (Station)
                element(lineWith(parts, "s: {cycle: 5 s, takes: skids, releases: skids}\nout: {kind: sink}"), "s");
        assertThat(station.carriers()).isEqualTo(new CarrierUse(Optional.of("skids"), Optional.of("skids")));
    }

    @Test
    void observedDurationsKeepTheirMeanAndAreOneParameter() {
        String text = lineWith(
                "evidence: {areas.**.cycle: K usual}\n",
                "s: {cycle: {empirical: {values: [60 s, 51 s, 53 s]}}}\nout: {kind: sink}");

        Station station = (Station) element(text, "s");
        assertThat(station.work().cycle().standard().mean()).isEqualTo(Duration.ofNanos(54_666_667_000L));
        assertThat(read(text).parameters())
                .filteredOn(parameter -> parameter.path().startsWith("areas"))
                .extracting(parameter -> parameter.path() + " = " + parameter.value())
                .containsExactly("areas.shop.elements.s.cycle = empirical, n = 3, mean 54.67 s");
    }

    @Test
    void observedQuantilesStandAtEqualSteps() {
        Station station = (Station) element(line("s: {cycle: {empirical: {quantiles: [40 s, 50 s, 90 s]}}}"), "s");

        assertThat(station.work().cycle().standard())
                .isEqualTo(new Distribution.Empirical(List.of(
                        new Distribution.Quantile(0, Duration.ofSeconds(40)),
                        new Distribution.Quantile(0.5, Duration.ofSeconds(50)),
                        new Distribution.Quantile(1, Duration.ofSeconds(90)))));
        assertThat(station.work().cycle().ideal()).isEqualTo(Duration.ofMillis(57_500));
    }

    @Test
    void aLeverMultipliesEachObservedDuration() {
        Written written = new Written(folder);
        written.write("base.yaml", line("s: {cycle: {empirical: {values: [60 s, 50 s]}}}"));
        Scenario faster = written.read("faster.yaml", """
                schema: linetwin-scenario/1
                name: faster
                title: Faster
                extends: base.yaml
                levers:
                  robots:
                    title: Robots
                    grade: weak
                    evidence: assumed for the test
                    changes:
                      - {path: areas.shop.elements.s.cycle, multiply: 0.5}
                """);

        Station station = (Station) faster.line().findElement("s").orElseThrow();
        assertThat(station.work().cycle().standard())
                .isEqualTo(Distribution.Empirical.ofValues(List.of(Duration.ofSeconds(25), Duration.ofSeconds(30))));
    }

    @Test
    void innermostEvidenceThatCoversAParameterCounts() {
        String text = lineWith(
                "evidence: {areas.**.cycle: K usual, areas.**.places: assumed enough}\n",
                "s: {cycle: {gamma: {mean: 5 s, cv: 0.5}}, places: 2, evidence: {cycle.gamma.mean: S measured}}\nout: {kind: sink}");
        assertThat(read(text).parameters())
                .filteredOn(parameter -> parameter.path().startsWith("areas"))
                .extracting(ParameterValue::path, ParameterValue::value, ParameterValue::basis)
                .containsExactly(
                        tuple("areas.shop.elements.s.places", "2", Basis.parse("assumed enough")),
                        tuple("areas.shop.elements.s.cycle.gamma.mean", "5 s", Basis.parse("S measured")),
                        tuple("areas.shop.elements.s.cycle.gamma.cv", "0.5", Basis.parse("K usual")));
    }

    @Test
    void evidenceMayBeInBothLanguages() {
        String text = line("s: {cycle: 5 s, evidence: {cycle: {mark: K, zh: 常见, en: usual}}}");
        assertThat(read(text).parameters())
                .contains(new ParameterValue(
                        new Parameter("areas.shop.elements.s.cycle", ParameterKind.DISTRIBUTION),
                        "5 s",
                        Optional.of(Rate.WORK),
                        Optional.of(new Basis(Mark.KNOWLEDGE, new Text("常见", "usual")))));
    }

    @Test
    void aParameterIsOfTheKindThatItsReaderNames() {
        String text = lineWith("variants: {sedan: {share: 3}}\n", """
                b: {kind: buffer, capacity: 4}
                s: {cycle: 5 s, quality: {defect: 0.003}, power: {working: 2 kW, idle: 1 kW},
                    stops: {jam: {time-to-stop: {weibull: {mean: 3 h, shape: 2}}, repair: 1 min}}}
                out: {kind: sink}
                """);
        assertThat(read(text).parameters())
                .extracting(
                        row -> row.parameter().field(), row -> row.parameter().kind(), ParameterValue::rate)
                .contains(
                        tuple(List.of("share"), ParameterKind.WEIGHT, Optional.empty()),
                        tuple(List.of("rate"), ParameterKind.RATE, Optional.empty()),
                        tuple(List.of("capacity"), ParameterKind.COUNT, Optional.empty()),
                        tuple(List.of("quality", "defect"), ParameterKind.SHARE, Optional.empty()),
                        tuple(List.of("power", "idle"), ParameterKind.POWER, Optional.empty()),
                        tuple(List.of("stops", "jam", "repair"), ParameterKind.DISTRIBUTION, Optional.of(Rate.REPAIR)),
                        tuple(
                                List.of("stops", "jam", "time-to-stop", "weibull", "shape"),
                                ParameterKind.NUMBER,
                                Optional.of(Rate.FAILURE)));
    }

    @Test
    void valueOfItsOwnDoesNotTakeTheEvidenceOfTheType() {
        String types = "station-types:\n  cell: {cycle: 5 s, evidence: {cycle: K usual}}\n";
        String text = lineWith(types, "a: {type: cell}\nb: {type: cell, cycle: 6 s}\nout: {kind: sink}");
        assertThat(read(text).parameters())
                .filteredOn(parameter -> parameter.path().startsWith("areas"))
                .extracting(ParameterValue::basis)
                .containsExactly(Basis.parse("K usual"), Optional.empty());
    }

    @Test
    void experimentAndExpectationsAreReadAsWritten() {
        String text = line("s: {cycle: 5 s}")
                .replace("{duration: 1 h}", "{replications: 7, warm-up: 2 h, duration: 1 d, seed: 42}")
                .replace("areas:", "expect: [{of: [s, out], figure: output, after: 9 s, value: 1.5}]\nareas:");
        Scenario scenario = read(text);
        assertThat(scenario.runPlan()).isEqualTo(new RunPlan(7, Duration.ofHours(2), Duration.ofDays(1), 42));
        assertThat(scenario.expectations())
                .containsExactly(new Expectation(
                        List.of("s", "out"),
                        Expectation.Figure.OUTPUT,
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(9)),
                        1.5));
    }

    private Scenario read(String text) {
        return new Written(folder).read(text);
    }

    private Element element(String text, String id) {
        return read(text).line().findElement(id).orElseThrow();
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), "shop");
    }

    private static ShiftPlan.Interval hours(double from, double until) {
        return new ShiftPlan.Interval(Duration.ofMinutes((long) (60 * from)), Duration.ofMinutes((long) (60 * until)));
    }
}

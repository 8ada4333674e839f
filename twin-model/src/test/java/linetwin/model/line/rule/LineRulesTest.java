package linetwin.model.line.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** Rules that a scenario file can't break but a line made by a program can. */
class LineRulesTest {
    private static final Work WORK = Work.of(new Distribution.Constant(Duration.ofSeconds(5)));
    private static final Area SHOP = new Area("shop", Text.of("Shop"), "shop", 0, Optional.empty());
    private static final Variant VARIANT = new Variant("m5", Text.of("M5"), 1);
    private static final Colour COLOUR = new Colour("white", Text.of("White"), "#ffffff", 1);
    private static final Element VEHICLES = new Source(
            label("bodies"),
            Source.Item.VEHICLE,
            Optional.of(new Distribution.Constant(Duration.ofMinutes(2))),
            CarrierUse.NONE,
            "out");
    private static final Element OUT = new Sink(label("out"), CarrierUse.NONE);

    @Test
    void smallLineFitsTogether() {
        assertThat(LineRules.misfits(line(List.of(SHOP), List.of(VEHICLES, OUT), List.of(VARIANT), List.of(COLOUR))))
                .isEmpty();
    }

    @Test
    void sameIdTwiceIsToldForEveryKind() {
        Line line = line(
                List.of(SHOP, SHOP), List.of(VEHICLES, OUT, OUT), List.of(VARIANT, VARIANT), List.of(COLOUR, COLOUR));
        assertThat(LineRules.misfits(line))
                .extracting(Misfit::rule)
                .containsExactly(
                        "is the id of two elements; must be one",
                        "is the id of two areas; must be one",
                        "is the id of two variants; must be one",
                        "is the id of two colours; must be one");
    }

    @Test
    void sourceOfVehiclesNeedsVariantsAndColours() {
        assertThat(LineRules.misfits(line(List.of(SHOP), List.of(VEHICLES, OUT), List.of(), List.of())))
                .extracting(Misfit::rule)
                .containsExactly(
                        "needs variants, which the line does not have", "needs colours, which the line does not have");
    }

    @Test
    void elementStandsInAnAreaOfTheLine() {
        Area other = new Area("hall", Text.of("Hall"), "hall", 0, Optional.empty());
        assertThat(LineRules.misfits(line(List.of(other), List.of(VEHICLES, OUT), List.of(VARIANT), List.of(COLOUR))))
                .containsExactly(
                        new Misfit("bodies", "area", "shop", "is not an area of the line", List.of("hall")),
                        new Misfit("out", "area", "shop", "is not an area of the line", List.of("hall")));
    }

    @Test
    void stopModesOfAStationHaveDifferentNames() {
        Distribution hour = new Distribution.Constant(Duration.ofHours(1));
        StopMode stop = new StopMode(
                "jam", Text.of("Jam"), StopKind.MINOR_STOP, StopClock.WORKING_TIME, hour, hour, hour, Optional.empty());
        Work twice = new Work(WORK.cycle(), Optional.empty(), Optional.empty(), List.of(stop, stop));
        Element source = new Source(label("bodies"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "weld");
        Element weld = new Station(label("weld"), 1, twice, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "out");
        assertThat(LineRules.misfits(
                        line(List.of(SHOP), List.of(source, weld, OUT), List.of(VARIANT), List.of(COLOUR))))
                .containsExactly(new Misfit(
                        "weld", "stops.jam", "jam", "is the name of two stop modes; must be one", List.of()));
    }

    @Test
    void cycleOfAnUnknownVariantIsTold() {
        CycleTime cycle =
                new CycleTime(WORK.cycle().standard(), Map.of("m9", WORK.cycle().standard()), Duration.ofSeconds(5));
        Work work = new Work(cycle, Optional.empty(), Optional.empty(), List.of());
        Element source = new Source(label("bodies"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "weld");
        Element weld = new Station(label("weld"), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "out");
        assertThat(LineRules.misfits(
                        line(List.of(SHOP), List.of(source, weld, OUT), List.of(VARIANT), List.of(COLOUR))))
                .containsExactly(
                        new Misfit("weld", "cycle-by-variant.m9", "m9", "is not a variant of the line", List.of("m5")));
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), "shop");
    }

    private static Line line(List<Area> areas, List<Element> elements, List<Variant> variants, List<Colour> colours) {
        return new Line(
                "small",
                new Plant("linetwin", "workbench", Text.of("Small")),
                new Plan(Instant.EPOCH, 30, Duration.ofMinutes(2)),
                areas,
                elements,
                variants,
                colours,
                List.of(),
                List.of(),
                List.of());
    }
}

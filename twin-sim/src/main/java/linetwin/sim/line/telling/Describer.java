package linetwin.sim.line.telling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.value.Text;
import linetwin.sim.engine.Ticks;
import org.jspecify.annotations.Nullable;

/** Describes a line to those who know only its telemetry. */
public final class Describer {
    private static final Text WRONG_PART = new Text("错件", "Wrong part");

    private final Line line;

    public Describer(Line line) {
        this.line = line;
    }

    public LineDescription describe(long seed, Instant start, @Nullable Baseline baseline) {
        return new LineDescription(
                        line.name(),
                        seed,
                        start,
                        line.plant().title(),
                        line.plan().jobsPerHour(),
                        Ticks.of(line.plan().idealTakt()),
                        line.areas().stream()
                                .map(area -> new AreaDescription(
                                        area.id(), area.title(), area.line(), area.directOperators()))
                                .toList(),
                        line.elements().stream().flatMap(this::describe).toList(),
                        line.variants().stream()
                                .map(variant -> new ProductDescription(variant.id(), variant.title(), null))
                                .toList(),
                        line.colours().stream()
                                .map(colour -> new ProductDescription(colour.id(), colour.title(), colour.rgb()))
                                .toList(),
                        baseline)
                .withFleets(FleetDescriber.describe(line));
    }

    private Stream<ElementDescription> describe(Element element) {
        return Stream.concat(
                Stream.of(itself(element)),
                element.innerPlaces().stream()
                        .map(place -> workplace(place, Kind.POSITION, 1, List.of(), element.id())));
    }

    private ElementDescription itself(Element element) {
        return switch (element.kind()) {
            case SOURCE -> store(element, Kind.SOURCE, 0);
            case STATION ->
                workplace((Station) element, Kind.STATION, element.contents().capacity(), element.routes(), null);
            case BUFFER -> store(element, Kind.BUFFER, 0);
            case CONVEYOR -> conveyor((Conveyor) element);
            case SYNCHRONOUS_LINE ->
                store(element, Kind.SYNCHRONOUS_LINE, Ticks.of(((SynchronousLine) element).takt()));
            case PRESS_LINE -> workplace((PressLine) element, Kind.PRESS_LINE, 1, element.routes(), null);
            case PANEL_STORE -> store(element, Kind.PANEL_STORE, 0);
            case SINK -> store(element, Kind.SINK, 0);
        };
    }

    private static ElementDescription conveyor(Conveyor conveyor) {
        return store(conveyor, Kind.CONVEYOR, Ticks.of(conveyor.dwell()))
                .withPower(conveyor.power().orElse(null));
    }

    private ElementDescription workplace(
            WorkPlace place, Kind kind, int places, List<String> routes, @Nullable String partOf) {
        return new ElementDescription(
                        place.id(),
                        kind,
                        place.label().title(),
                        place.label().area(),
                        places,
                        places,
                        Ticks.of(place.work().cycle().ideal()),
                        routes,
                        joinsOf(place.material()),
                        partOf,
                        causes(place.work(), place.material()),
                        place.work().power().orElse(null))
                .with(RobotDescriber.robots(place.work()), RobotDescriber.rounds(line, place.work()))
                .withCamera(place instanceof Station station ? CameraDescriber.describe(station.quality()) : null);
    }

    private static ElementDescription store(Element element, Kind kind, long idealTicks) {
        return new ElementDescription(
                element.id(),
                kind,
                element.label().title(),
                element.label().area(),
                0,
                element.contents().capacity(),
                idealTicks,
                element.routes(),
                List.of(),
                null,
                List.of());
    }

    /** Where joined parts come from, and the stores that panels come from. */
    private static List<String> joinsOf(Material material) {
        return Stream.concat(
                        Stream.concat(
                                material.joins().stream(),
                                material.consumes().stream().map(Consumption::store)),
                        material.supplies().stream().flatMap(supply -> supply.from().stream()))
                .distinct()
                .toList();
    }

    /** All causes that lie at the station itself and that the line gives a name to. */
    private List<StopDescription> causes(Work work, Material material) {
        return Stream.of(
                        work.stops().stream().flatMap(Describer::stops),
                        work.partCheck().stream().map(check -> new StopDescription(PartCheck.NAME, WRONG_PART)),
                        material.supplies().stream().map(supply -> new StopDescription(supply.part(), title(supply))))
                .flatMap(causes -> causes)
                .toList();
    }

    private static Stream<StopDescription> stops(StopMode stop) {
        return Stream.concat(
                Stream.of(new StopDescription(
                        stop.name(), stop.title(), stop.remote().isPresent())),
                stop.wear().stream().map(wear -> new StopDescription(stop.maintenanceName(), wear.maintenanceTitle())));
    }

    /** Panels are called as their press line calls them. */
    private Text title(Supply supply) {
        return supply.from()
                .flatMap(store -> findFamily(store, supply.part()))
                .map(PanelFamily::title)
                .orElse(supply.title());
    }

    private Optional<PanelFamily> findFamily(String store, String family) {
        return line.elements(PressLine.class)
                .filter(press -> press.store().equals(store))
                .flatMap(press -> press.families().stream())
                .filter(pressed -> pressed.id().equals(family))
                .findFirst();
    }
}

package linetwin.sim.line.telling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.Buffer;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
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
import linetwin.model.value.Label;
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
                        .map(area -> new AreaDescription(area.id(), area.title(), area.line(), area.directOperators()))
                        .toList(),
                line.elements().stream().flatMap(this::describe).toList(),
                line.variants().stream()
                        .map(variant -> new ProductDescription(variant.id(), variant.title(), null))
                        .toList(),
                line.colours().stream()
                        .map(colour -> new ProductDescription(colour.id(), colour.title(), colour.rgb()))
                        .toList(),
                baseline);
    }

    private Stream<ElementDescription> describe(Element element) {
        if (element instanceof SynchronousLine synchronous) {
            return Stream.concat(
                    Stream.of(synchronousLine(synchronous)),
                    synchronous.positions().stream().map(position -> position(synchronous, position)));
        }
        return Stream.of(single(element));
    }

    private ElementDescription single(Element element) {
        if (element instanceof Station station) {
            return workplace(
                    station.label(),
                    Kind.STATION,
                    station.places(),
                    station.work(),
                    station.material(),
                    station.routes(),
                    null);
        } else if (element instanceof Buffer buffer) {
            return store(buffer, Kind.BUFFER, buffer.capacity(), 0);
        } else if (element instanceof Conveyor conveyor) {
            return store(conveyor, Kind.CONVEYOR, conveyor.capacity(), Ticks.of(conveyor.dwell()))
                    .withPower(conveyor.power().orElse(null));
        } else if (element instanceof PressLine press) {
            return workplace(press.label(), Kind.PRESS_LINE, 1, press.work(), Material.NONE, press.routes(), null);
        } else if (element instanceof PanelStore store) {
            int capacity =
                    store.racks().stream().mapToInt(PanelStore.Rack::capacity).sum();
            return store(store, Kind.PANEL_STORE, capacity, 0);
        }
        return store(element, element instanceof Source ? Kind.SOURCE : Kind.SINK, 0, 0);
    }

    private ElementDescription position(SynchronousLine line, SynchronousLine.Position position) {
        return workplace(
                position.label(), Kind.POSITION, 1, position.work(), position.material(), List.of(), line.id());
    }

    private ElementDescription workplace(
            Label label,
            Kind kind,
            int places,
            Work work,
            Material material,
            List<String> routes,
            @Nullable String partOf) {
        return new ElementDescription(
                label.id(),
                kind,
                label.title(),
                label.area(),
                places,
                places,
                Ticks.of(work.cycle().ideal()),
                routes,
                joinsOf(material),
                partOf,
                causes(work, material),
                work.power().orElse(null));
    }

    private static ElementDescription synchronousLine(SynchronousLine line) {
        int positions = line.positions().size();
        return store(line, Kind.SYNCHRONOUS_LINE, positions, Ticks.of(line.takt()));
    }

    private static ElementDescription store(Element element, Kind kind, int capacity, long idealTicks) {
        return new ElementDescription(
                element.id(),
                kind,
                element.label().title(),
                element.label().area(),
                0,
                capacity,
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
                Stream.of(new StopDescription(stop.name(), stop.title())),
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
        return line.elements().stream()
                .filter(PressLine.class::isInstance)
                .map(PressLine.class::cast)
                .filter(press -> press.store().equals(store))
                .flatMap(press -> press.families().stream())
                .filter(pressed -> pressed.id().equals(family))
                .findFirst();
    }
}

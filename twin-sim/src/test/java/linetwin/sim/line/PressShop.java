package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.value.Text;

/**
 * A press line (1 s a stroke, lots of 2, die change 3 s) of two families, whose racks hold 4 doors and 2 hoods, and a hang-on
 * station that takes one of each every 10 s.
 */
final class PressShop {
    private PressShop() {}

    /** @param setter who changes the dies, if it takes somebody */
    static DrawnLine addTo(DrawnLine drawn, Optional<CrewCall> setter) {
        return drawn.add(new PressLine(
                        label("press"),
                        work(seconds(1)),
                        seconds(3),
                        setter,
                        List.of(
                                new PanelFamily("door", Text.of("door"), 2, 1),
                                new PanelFamily("hood", Text.of("hood"), 2, 1)),
                        "racks"))
                .add(new PanelStore(
                        label("racks"), List.of(new PanelStore.Rack("door", 4, 0), new PanelStore.Rack("hood", 2, 0))))
                .source("hang-on")
                .add(new Station(
                        label("hang-on"),
                        1,
                        work(seconds(10)),
                        Quality.NEUTRAL,
                        new Material(
                                List.of(),
                                List.of(new Consumption("racks", "door", 1), new Consumption("racks", "hood", 1))),
                        CarrierUse.NONE,
                        "sink"))
                .sink();
    }
}

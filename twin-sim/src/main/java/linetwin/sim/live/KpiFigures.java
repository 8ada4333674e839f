package linetwin.sim.live;

import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.kpi.LineKpis;

/** The figures of a line since its run began, by name and unit; a figure that is not defined yet is left out. */
final class KpiFigures {
    private KpiFigures() {}

    static SortedMap<String, Double> of(LineKpis kpis) {
        var figures = new TreeMap<String, Double>();
        figures.put("completedVehicles", (double) kpis.output().completed());
        figures.put("goodVehicles", (double) kpis.output().good());
        figures.put("scrappedVehicles", (double) kpis.output().scrapped());
        figures.put("planVehicles", kpis.planVehicles());
        figures.put("jobsPerHour", kpis.output().jobsPerHour());
        figures.put("vehiclesPerLabourHour", kpis.output().vehiclesPerLabourHour());
        figures.put("oeeFraction", kpis.oee().index().value());
        figures.put(
                "firstTimeThroughFraction",
                kpis.output().firstTimeThroughRatio().value());
        figures.put("paintRightFirstTimeFraction", kpis.paintRightFirstTime().value());
        figures.put("leadTimeMeanHours", kpis.leadTime().meanHours());
        figures.put("leadTimeP95Hours", kpis.leadTime().p95Hours());
        figures.put("energyKwhPerVehicle", kpis.energyKwhPerVehicle());
        figures.put("wipItems", (double) kpis.wip());
        figures.values().removeIf(value -> !Double.isFinite(value));
        return figures;
    }
}

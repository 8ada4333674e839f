package linetwin.sim.experiment.sensitivity;

import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;

/**
 * Which stations and levers a figure of a line depends on, and how much.
 *
 * <p>If every time in a line shrinks by one percent, its output per hour grows by one percent. So the elasticities of all
 * rates of a line that has no other times add up to 1 (Euler's theorem on homogeneous functions): a check that costs
 * nothing. What is missing to 1 comes from times that belong to no station: shifts, transport, changeovers.
 *
 * @param figure whose changes are measured
 * @param plan how each line was run; the number of replications is that which was finished
 * @param stepFraction by which parameters are raised and lowered: 0.05 is 5 %
 * @param stations largest rate elasticity first; each with its rate, then repair and failure rate if it stops
 * @param levers in the order of the scenario
 * @param sum of all elasticities of stations
 * @param isInterrupted whether the experiment was ended before all replications were run
 */
public record Sensitivity(
        String scenario,
        LineFigure figure,
        RunPlan plan,
        double stepFraction,
        List<Elasticity> stations,
        List<Elasticity> levers,
        ConfidenceInterval sum,
        boolean isInterrupted) {
    public Sensitivity {
        stations = List.copyOf(stations);
        levers = List.copyOf(levers);
    }

    public Optional<Elasticity> find(String subject, Elasticity.Parameter parameter) {
        return stations.stream()
                .filter(elasticity -> elasticity.subject().equals(subject) && elasticity.parameter() == parameter)
                .findFirst();
    }
}

package linetwin.ui.gain;

import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;

/**
 * What an experiment found out about a gain and the levers' shares in it.
 *
 * @param seed of its random streams
 * @param levelFraction confidence level of its intervals, 0..1
 * @param isInterrupted whether it was stopped before all its replications were done
 */
record LeverGains(
        String scenario,
        String baseline,
        long seed,
        int replications,
        double levelFraction,
        boolean isInterrupted,
        List<Gain> gains) {
    LeverGains {
        gains = List.copyOf(gains);
    }

    /** The gain by one definition; the shares add up to it. */
    record Gain(EfficiencyDefinition definition, Percent total, List<Share> shares) {
        Gain {
            shares = List.copyOf(shares);
        }
    }

    /**
     * One lever's share.
     *
     * @param grade of the evidence for its effect
     */
    record Share(String lever, String grade, Percent share) {}

    /** A mean with the half-width of its interval, in percent. */
    record Percent(double mean, double halfWidth) {}

    Optional<Gain> by(EfficiencyDefinition definition) {
        return gains.stream().filter(gain -> gain.definition() == definition).findFirst();
    }
}

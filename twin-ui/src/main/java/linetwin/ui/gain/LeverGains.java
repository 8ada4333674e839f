package linetwin.ui.gain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;

/**
 * What an experiment found out about a gain and the levers' shares in it.
 *
 * @param fingerprint of the scenario, which tells it from another one of its name
 */
record LeverGains(String scenario, String fingerprint, String baseline, Made made, List<Gain> gains) {
    LeverGains {
        gains = List.copyOf(gains);
    }

    /**
     * How it was found out.
     *
     * @param version of the program
     * @param seed of its random streams
     * @param replications that were finished
     * @param duration measured in each of them
     * @param levelFraction confidence level of its intervals, 0..1
     * @param isInterrupted whether it was stopped before all its replications were done
     */
    record Made(
            String version,
            long seed,
            int replications,
            Duration duration,
            double levelFraction,
            boolean isInterrupted) {}

    /**
     * The gain by one definition; the shares add up to it.
     *
     * @param before mean efficiency of the baseline
     * @param after mean efficiency with all levers
     */
    record Gain(EfficiencyDefinition definition, double before, double after, Uncertain total, List<Share> shares) {
        Gain {
            shares = List.copyOf(shares);
        }

        /** The levers that add most, the largest first. */
        List<Share> largest(int count) {
            return shares.stream()
                    .filter(share -> share.share().mean() > 0)
                    .sorted((one, other) ->
                            Double.compare(other.share().mean(), one.share().mean()))
                    .limit(count)
                    .toList();
        }
    }

    /**
     * One lever's share.
     *
     * @param grade of the evidence for its effect
     */
    record Share(String lever, String grade, Uncertain share) {}

    /**
     * A mean in percent.
     *
     * @param halfWidth of its interval, which is that of chance alone
     * @param drawn where it lies in 19 of 20 draws of the levers' effects from their ranges; empty if they were not drawn, or
     *     cannot be told from chance
     */
    record Uncertain(double mean, double halfWidth, Optional<Range> drawn) {
        double low() {
            return mean - halfWidth;
        }

        double high() {
            return mean + halfWidth;
        }
    }

    /** From a percentage to another. */
    record Range(double low, double high) {
        boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    Optional<Gain> by(EfficiencyDefinition definition) {
        return gains.stream().filter(gain -> gain.definition() == definition).findFirst();
    }

    /** Whether the effects of the levers were drawn too. */
    boolean isDrawn() {
        return gains.stream().anyMatch(gain -> gain.total().drawn().isPresent());
    }
}

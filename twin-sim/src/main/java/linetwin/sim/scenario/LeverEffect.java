package linetwin.sim.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import linetwin.model.parameter.Quantities;
import linetwin.sim.scenario.file.Range;

/** The value or factor that a change of a lever has at a setting. */
final class LeverEffect {
    private final Range range;
    private final LeverSetting setting;

    LeverEffect(Range range, LeverSetting setting) {
        this.range = range;
        this.setting = setting;
    }

    /** What a parameter is multiplied by; empty if the range holds no numbers, or the mode is not between low and high. */
    Optional<BigDecimal> factor() {
        return value("1").flatMap(Quantities::findNumber);
    }

    /**
     * What a parameter becomes.
     *
     * @param without its value without the lever
     */
    Optional<String> value(String without) {
        if (setting instanceof LeverSetting.Quantile quantile) {
            return quantile(quantile.fraction());
        }
        double strength = ((LeverSetting.Strength) setting).fraction();
        if (isWord()) {
            return Optional.of(strength > 0 ? range.mode() : without);
        }
        return strength == 1
                ? Optional.of(range.mode())
                : Quantities.between(without, range.mode(), BigDecimal.valueOf(strength));
    }

    /** There is nothing between two words, such as person and robot. */
    private boolean isWord() {
        return range.mode().chars().noneMatch(Character::isDigit);
    }

    private Optional<String> quantile(double fraction) {
        if (range.low().equals(range.high())) {
            return Optional.of(range.mode());
        }
        return Quantities.position(range.low(), range.mode(), range.high())
                .filter(peak -> peak >= 0 && peak <= 1)
                .flatMap(peak -> Quantities.between(
                        range.low(), range.high(), BigDecimal.valueOf(standardTriangular(fraction, peak))));
    }

    /** The quantile of the triangular distribution on 0 to 1, by inversion. */
    private static double standardTriangular(double fraction, double peak) {
        return fraction < peak ? StrictMath.sqrt(fraction * peak) : 1 - StrictMath.sqrt((1 - fraction) * (1 - peak));
    }
}

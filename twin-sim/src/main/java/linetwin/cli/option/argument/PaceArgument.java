package linetwin.cli.option.argument;

import linetwin.sim.live.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pace: simulated seconds per second, or {@code max}. */
public final class PaceArgument implements ITypeConverter<Pace> {
    @Override
    public Pace convert(String text) {
        if (text.equals("max")) {
            return Pace.MAX;
        }
        try {
            double factor = Double.parseDouble(text.startsWith("x") ? text.substring(1) : text);
            if (factor > 0) {
                return new Pace(factor);
            }
        } catch (IllegalArgumentException e) { // no number, or one beyond the fastest pace: answered below
        }
        throw new TypeConversionException("'" + text + "' is not a pace; it must be more than 0 and at most 1000000"
                + " simulated seconds per second, or 'max'");
    }
}

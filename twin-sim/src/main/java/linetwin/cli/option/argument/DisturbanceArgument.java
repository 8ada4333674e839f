package linetwin.cli.option.argument;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.link.recording.play.Disturbance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what shall go wrong, such as {@code drop=1%,duplicate=1%,reorder=1%,delay=2s,corrupt=0.1%}. */
public final class DisturbanceArgument implements ITypeConverter<Disturbance> {
    private static final String DELAY = "delay";
    private static final List<String> NAMES = List.of("drop", "duplicate", "reorder", "corrupt", DELAY);

    @Override
    public Disturbance convert(String text) throws Exception {
        Map<String, Double> fractions = new HashMap<>();
        Duration delay = Duration.ZERO;
        for (String setting : text.split(",", -1)) {
            String name = setting.replaceFirst("=.*", "").strip();
            if (!NAMES.contains(name) || !setting.contains("=")) {
                throw new TypeConversionException("'" + setting + "' is no disturbance; it must be one of " + NAMES
                        + " with a value.\nMaybe 'drop=1%' or 'delay=2s' is meant");
            }
            String value = setting.substring(setting.indexOf('=') + 1);
            if (name.equals(DELAY)) {
                delay = new DurationArgument().convert(value);
            } else {
                fractions.put(
                        name, new PercentArgument.Converter().convert(value).fraction());
            }
        }
        return disturbance(fractions, delay);
    }

    private static Disturbance disturbance(Map<String, Double> fractions, Duration delay) {
        try {
            return new Disturbance(
                    fractions.getOrDefault("drop", 0.0),
                    fractions.getOrDefault("duplicate", 0.0),
                    fractions.getOrDefault("reorder", 0.0),
                    fractions.getOrDefault("corrupt", 0.0),
                    delay);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}

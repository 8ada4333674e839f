package linetwin.cli.option.argument;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A size of files with a unit, such as {@code 100 MB}. */
public record SizeArgument(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(kB|MB|GB)");
    private static final Map<String, Long> UNITS = Map.of("kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

    /** Reads sizes. */
    public static final class Converter implements ITypeConverter<SizeArgument> {
        @Override
        public SizeArgument convert(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
                throw new TypeConversionException("'" + text
                        + "' is not a size; it needs a whole number and one of the units kB, MB, GB.\nMaybe '100 MB' is"
                        + " meant");
            }
            return new SizeArgument(Long.parseLong(form.group(1)) * UNITS.getOrDefault(form.group(2), 1L));
        }
    }
}

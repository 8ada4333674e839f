package linetwin.cli.option.argument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share in percent, such as {@code 58.9 %}, {@code 1%} or {@code +20 %}. */
public record PercentArgument(double percent) {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?) ?%");

    public double fraction() {
        return percent / 100;
    }

    /** Reads percentages. */
    public static final class Converter implements ITypeConverter<PercentArgument> {
        @Override
        public PercentArgument convert(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is not a percentage.\nMaybe '"
                        + (text.matches("[+-]?\\d+(\\.\\d+)?") ? text : "1") + " %' is meant");
            }
            return new PercentArgument(Double.parseDouble(form.group(1)));
        }
    }
}

package linetwin.cli.option.argument;

import java.util.regex.Pattern;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.seek.SeekTarget;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a figure shall become: {@code 30} or, of a share, {@code 85 %}; with a sign, such as {@code +20 %}, so much more than
 * the line has.
 */
public record TargetArgument(String text) {
    private static final Pattern FORM = Pattern.compile("\\d+(\\.\\d+)? ?%?|[+-]\\d+(\\.\\d+)? ?%");

    boolean isRelative() {
        return text.startsWith("+") || text.startsWith("-");
    }

    public SeekTarget of(LineFigure figure, Line line) {
        double number = Double.parseDouble(text.replace("%", "").strip());
        if (isRelative()) {
            return SeekTarget.relative(figure, number, line);
        }
        return SeekTarget.absolute(figure, text.endsWith("%") ? number / 100 : number);
    }

    /** Reads targets. */
    public static final class Converter implements ITypeConverter<TargetArgument> {
        @Override
        public TargetArgument convert(String text) {
            if (!FORM.matcher(text.strip()).matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a target; it needs a number such as 30, a share"
                                + " such as '85 %', or a change such as '+20 %'");
            }
            return new TargetArgument(text.strip());
        }
    }
}

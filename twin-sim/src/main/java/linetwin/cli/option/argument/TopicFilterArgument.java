package linetwin.cli.option.argument;

import java.util.Arrays;
import linetwin.model.telemetry.limit.MqttCharacters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A filter of MQTT topics, such as {@code linetwin/v1/#} (MQTT 3.1.1, section 4.7). */
public final class TopicFilterArgument implements ITypeConverter<String> {
    private static final int MOST = 65_535;

    @Override
    public String convert(String text) {
        if (text.isEmpty() || text.length() > MOST || !MqttCharacters.areGood(text)) {
            throw new TypeConversionException("'" + text + "' is no filter of topics.\nMaybe 'linetwin/v1/#' is meant");
        }
        if (!isWellFormed(text)) {
            throw new TypeConversionException("'" + text
                    + "' is no filter of topics: '+' stands for one whole level, '#' for all levels at the end.\nMaybe '"
                    + text.replaceFirst("[^/]*[+#].*", "#") + "' is meant");
        }
        return text;
    }

    private static boolean isWellFormed(String filter) {
        String levels = filter.endsWith("/#") ? filter.substring(0, filter.length() - 2) : filter;
        return filter.equals("#")
                || Arrays.stream(levels.split("/", -1))
                        .allMatch(level -> level.equals("+") || (level.indexOf('+') < 0 && level.indexOf('#') < 0));
    }
}

package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalLong;

/** Whole numbers in any form that JSON has for them: 1, 1.0 and 1e0 are the same. */
final class WholeNumbers {
    /** Up to here every whole number is one as a double, too. */
    private static final double LARGEST = 1L << 53;

    private WholeNumbers() {}

    /** The number that is read; empty if it is none, or not whole. */
    static OptionalLong find(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            boolean isLarge = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
            return isLarge ? OptionalLong.empty() : OptionalLong.of(json.getLongValue());
        }
        if (value != JsonToken.VALUE_NUMBER_FLOAT) {
            return OptionalLong.empty();
        }
        double number = json.getDoubleValue();
        boolean isWhole = Math.abs(number) <= LARGEST && Double.compare(number, Math.rint(number)) == 0;
        return isWhole ? OptionalLong.of((long) number) : OptionalLong.empty();
    }
}

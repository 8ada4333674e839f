package linetwin.link.foreign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.Reading.Amount;
import linetwin.link.foreign.mapping.Reading.Finish;

/** What a record says, in words for whoever writes a mapping. */
final class ReadingText {
    private ReadingText() {}

    /** Such as {@code bearing: FAILED (leak-tester), processed 4711, at 2026-01-05T06:00:00Z}. */
    static String of(String element, Reading reading, boolean isFinished) {
        List<String> parts = new ArrayList<>();
        reading.meaning().ifPresent(meaning -> parts.add(state(meaning)));
        reading.reason().ifPresent(reason -> parts.add(reason.isEmpty() ? "no reason any more" : "reason " + reason));
        reading.counters().forEach((counter, amount) -> parts.add(word(counter) + ' ' + number(amount)));
        reading.finish().ifPresent(finish -> parts.add(isFinished ? finished(finish) : "no item finished"));
        reading.level().ifPresent(level -> parts.add("level " + level));
        reading.time().ifPresent(time -> parts.add("at " + time));
        return element + ": " + String.join(", ", parts);
    }

    private static String state(Meaning meaning) {
        String name = meaning.state().map(Enum::name).orElse("none");
        return meaning.reason().isEmpty() ? name : name + " (" + meaning.reason() + ")";
    }

    private static String finished(Finish finish) {
        return "one item finished"
                + finish.verdict().map(verdict -> ", " + word(verdict)).orElse("");
    }

    private static String word(Enum<?> counter) {
        return counter.name().toLowerCase(Locale.ROOT);
    }

    private static String number(Amount amount) {
        String items = new BigDecimal(amount.items()).stripTrailingZeros().scale() <= 0
                ? new BigDecimal(amount.items()).toBigInteger().toString()
                : String.valueOf(amount.items());
        return amount.isIncrement() ? '+' + items : items;
    }
}

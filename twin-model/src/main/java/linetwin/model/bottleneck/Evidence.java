package linetwin.model.bottleneck;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import linetwin.model.value.Text;

/**
 * Why a station is named: what waits before it, what room is after it, and how it spent the time.
 *
 * @param element its id
 * @param limitFraction 0..1 of the time at work for which the output of the line waited for it
 * @param before the stores between the station before and it, with their mean content in the period
 * @param after those between it and the next station
 * @param atWorkMicros time of the period in which it did not rest
 * @param downMicros of these, time in which it was stopped unplanned
 */
public record Evidence(
        String element, double limitFraction, Store before, Store after, long atWorkMicros, long downMicros) {
    private static final double MICROS_PER_MINUTE = 6e7;
    private static final long SECONDS_UNTIL_MINUTES = 10;
    private static final long MINUTES_IN_HOURS = 180;

    /**
     * The mean of what several periods of the same line showed of an element.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Evidence mean(List<Evidence> several, double limitFraction) {
        if (several.isEmpty()) {
            throw new IllegalArgumentException("there is no evidence; must be of one period or more");
        }
        Evidence first = several.get(0);
        return new Evidence(
                first.element,
                limitFraction,
                new Store(mean(several, evidence -> evidence.before.content()), first.before.capacity()),
                new Store(mean(several, evidence -> evidence.after.content()), first.after.capacity()),
                Math.round(mean(several, evidence -> (double) evidence.atWorkMicros)),
                Math.round(mean(several, evidence -> (double) evidence.downMicros)));
    }

    private static double mean(List<Evidence> several, ToDoubleFunction<Evidence> value) {
        return several.stream().mapToDouble(value).average().orElse(0);
    }

    /** All of it as a sentence to be read beside the name. */
    public Text sentence() {
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * limitFraction);
        return new Text(
                "整线有 " + percent + " 的工作时间在等它：平均" + zh(before, "之前") + "，" + zh(after, "之后") + "，停机 "
                        + span(downMicros, atWorkMicros, true) + "。",
                "The line waits for it for " + percent + " of the time at work: on average " + en(before, "before it")
                        + ", " + en(after, "after it") + ", down "
                        + span(downMicros, atWorkMicros, false) + ".");
    }

    /** What a tile has room for. */
    public Text brief() {
        String down = String.format(
                Locale.ROOT, "%.0f %%", atWorkMicros == 0 ? 0 : 100.0 * (double) downMicros / (double) atWorkMicros);
        return new Text(
                "前 " + before.text("/") + "，后 " + after.text("/") + "，停机 " + down,
                before.text("/") + " before, " + after.text("/") + " after, down " + down);
    }

    private static String zh(Store store, String where) {
        if (store.isNone()) {
            return where + "没有缓冲";
        }
        return where
                + (store.isUnlimited()
                        ? "有 " + store.items() + " 件"
                        : " " + store.capacity() + " 位中占 " + store.items());
    }

    private static String en(Store store, String where) {
        return store.isNone() ? "no store " + where : store.text(" of ") + " " + where;
    }

    /** In seconds, minutes or hours, as suits the whole; a part that is more than nothing never shows as nothing. */
    private static String span(long part, long whole, boolean isChinese) {
        double minutes = (double) whole / MICROS_PER_MINUTE;
        if (minutes < SECONDS_UNTIL_MINUTES) {
            return span(part, whole, MICROS_PER_MINUTE / 60, 0, isChinese ? "秒" : "s", isChinese);
        }
        return minutes < MINUTES_IN_HOURS
                ? span(part, whole, MICROS_PER_MINUTE, 0, isChinese ? "分钟" : "min", isChinese)
                : span(part, whole, MICROS_PER_MINUTE * 60, 1, isChinese ? "小时" : "h", isChinese);
    }

    private static String span(long part, long whole, double unitMicros, int decimals, String unit, boolean isChinese) {
        String number = "%." + decimals + "f";
        double least = Math.pow(10, -decimals);
        boolean isLittle = part > 0 && part / unitMicros < least / 2;
        return (isLittle ? "<" : "")
                + String.format(Locale.ROOT, number, isLittle ? least : part / unitMicros)
                + (isChinese ? "/" : " of ")
                + String.format(Locale.ROOT, number, whole / unitMicros)
                + " " + unit;
    }
}

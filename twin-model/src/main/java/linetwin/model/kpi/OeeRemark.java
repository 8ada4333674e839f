package linetwin.model.kpi;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.value.Text;

/** What whoever reads the OEE of a line should know of it, since its bare figures would mislead. */
public enum OeeRemark {
    /** The period is so short that one vehicle, maybe begun before it, changes rates and index by a tenth or more. */
    SHORT_PERIOD(
            "时段太短",
            "period too short",
            "时段太短，不足 10 个理想节拍：多一台或少一台车（可能在时段之前就已开工）会使 OEE 与产出率相差一成以上。",
            "The period is shorter than 10 ideal takts: a single vehicle, maybe begun before it, changes OEE and rates by a"
                    + " tenth or more."),
    /** More vehicles were finished than the ideal takt has room for. */
    FASTER_THAN_TAKT(
            "理想节拍偏慢",
            "takt too slow",
            "超过 100 %：理想节拍慢于产线的最快循环。",
            "Above 100 %: the ideal takt is slower than the fastest cycle of the line."),
    /** The same by less than one vehicle. */
    ONE_VEHICLE_OVER(
            "时段首尾多一台",
            "one vehicle over",
            "超过 100 %：时段首尾不与节拍对齐，多算了不到一台车。",
            "Above 100 %: the ends of the period cut through a takt, which counts less than one vehicle too many."),
    /** The last station never stopped, others did. */
    STOPS_ELSEWHERE(
            "停机计入 P",
            "stops are in P",
            "有停机而 A 为 100 %：时间开动率只看末工位；其他工位的停机到了那里是待料，计入性能。",
            "A is 100 % beside stops: availability is of the last station alone, which other stops reach as waiting,"
                    + " in P.");

    /** Fewer takts than these tell no rate. */
    private static final double LEAST_TAKTS = 10;

    /** What shows as 100.1 % or as 100.0 %. */
    private static final double SHOWN = 0.0005;

    private final String briefZh;
    private final String briefEn;
    private final String zh;
    private final String en;

    OeeRemark(String briefZh, String briefEn, String zh, String en) {
        this.briefZh = briefZh;
        this.briefEn = briefEn;
        this.zh = zh;
        this.en = en;
    }

    /** In two or three words. */
    public Text brief() {
        return new Text(briefZh, briefEn);
    }

    public Text sentence() {
        return new Text(zh, en);
    }

    /** Whether it is on rates too, and on every factor of the OEE. */
    public boolean isOnRates() {
        return this == SHORT_PERIOD;
    }

    /** Whether it is on the availability, and not on performance and index. */
    public boolean isOnAvailability() {
        return this == STOPS_ELSEWHERE;
    }

    /** The remarks on an OEE over many takts of which nothing but the index is shown. */
    public static List<OeeRemark> ofIndex(double index) {
        return index >= 1 + SHOWN ? List.of(FASTER_THAN_TAKT) : List.of();
    }

    /**
     * The remarks on an OEE.
     *
     * @param availability 0..1; NaN if not known, as the next one
     * @param performance as a fraction
     * @param takts ideal takts that the planned time has room for
     * @param hasStops whether any station of the line stopped by itself
     */
    public static List<OeeRemark> of(double availability, double performance, double takts, boolean hasStops) {
        if (takts > 0 && takts < LEAST_TAKTS) {
            return List.of(SHORT_PERIOD);
        }
        List<OeeRemark> remarks = new ArrayList<>();
        if (performance >= 1 + SHOWN) {
            boolean isOneVehicle = (performance - 1) * availability * takts <= 1;
            remarks.add(isOneVehicle ? ONE_VEHICLE_OVER : FASTER_THAN_TAKT);
        }
        if (availability >= 1 - SHOWN && hasStops) {
            remarks.add(STOPS_ELSEWHERE);
        }
        return remarks;
    }
}

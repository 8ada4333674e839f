package linetwin.model.kpi;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Text;

/** What whoever reads the OEE of a line should know of it, since its bare figures would mislead. */
public enum OeeRemark {
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

    /** Whether it is on the availability, and not on performance and index. */
    public boolean isOnAvailability() {
        return this == STOPS_ELSEWHERE;
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

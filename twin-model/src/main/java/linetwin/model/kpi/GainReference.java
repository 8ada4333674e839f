package linetwin.model.kpi;

import linetwin.model.value.Text;

/**
 * A published gain in production efficiency that a simulated gain may be drawn beside. All are averages over many
 * factories of all industries, published without a formula; none is a figure of one car plant.
 */
public enum GainReference {
    /** The figure of the article on Chongqing's smart factories; the same counts appear with 平均提升 in May 2023. */
    CHONGQING_2023(58.9, "重庆示范项目 2022/23", "Chongqing demonstration projects 2022/23"),
    CHONGQING_2020(70.2, "重庆 2020", "Chongqing 2020"),
    CHONGQING_2019(68.7, "重庆 2019", "Chongqing 2019"),
    NATIONAL_PILOTS_2018(37.6, "全国 305 个试点示范 2018", "305 national pilots 2018"),
    EXCELLENCE_2025(22.3, "230 余家卓越级工厂 2025", "230+ excellence-grade factories 2025"),
    CERTIFICATION_THRESHOLD(10.0, "重庆认定门槛", "Chongqing certification threshold");

    /** The reference of the article. */
    public static final GainReference DEFAULT = CHONGQING_2023;

    /** What the default reference does and does not say, for people who look at it. */
    public static final Text MEANING = new Text(
            "58.9 % 读作“提升了 58.9 %”（平均提升），是重庆全行业示范项目的平均值，不是赛力斯自己的数字；官方没有公布公式。",
            "58.9 % is read as \"raised by 58.9 %\": the all-industry average of Chongqing's demonstration projects, not a"
                    + " figure of Seres; no official formula is published.");

    private final double gainPercent;
    private final String titleZh;
    private final String titleEn;

    GainReference(double gainPercent, String titleZh, String titleEn) {
        this.gainPercent = gainPercent;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** The gain over the state before, in percent. */
    public double gainPercent() {
        return gainPercent;
    }

    /**
     * The same number under the literal reading of 提升到 (raised <em>to</em>): a level from 0 to 1 to be compared with
     * {@link EfficiencyDefinition#E3}. It makes sense for {@link #DEFAULT} only.
     */
    public double literalLevelFraction() {
        return gainPercent / 100;
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }
}

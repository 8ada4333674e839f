package linetwin.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Window, reports and remarks have one word for one thing. */
class SharedTermsTest {
    private static final Texts CHINESE = new Texts(Language.CHINESE);

    /** The terms of GB/T practice that are used here, beside what others say instead. */
    @ParameterizedTest
    @CsvSource({
        "时间开动率, 可用率 可动率 时间稼动率 有效率",
        "性能开动率, 表现性 性能稼动率 性能率",
        "合格品率, 良品率 质量指数 质量率",
        "整线, 全线",
        "制造周期, 交付周期 提前期 前置时间 产出时间",
        "单车能耗, 每车能耗",
        "堵塞, 阻塞",
        "小停机, 短停机 微停",
        "待料, 等料 饥饿",
    })
    void otherWordsForTheSameThingAreNotUsed(String word, String others) {
        assertThat(shown()).anyMatch(text -> text.contains(word));
        for (String other : others.split(" ", -1)) {
            assertThat(shown()).noneMatch(text -> text.contains(other));
        }
    }

    @Test
    void factorsOfTheOeeAreSpelledOutInTheWindowAsReportsNameThem() {
        assertThat(Stream.of(LineFigure.AVAILABILITY, LineFigure.PERFORMANCE, LineFigure.QUALITY)
                        .map(LineFigure::text)
                        .map(Text::zh))
                .allMatch(CHINESE.now("kpi.oeeMeaning")::contains);
    }

    private static List<String> shown() {
        ResourceBundle bundle = ResourceBundle.getBundle("linetwin.ui.text.messages", Locale.SIMPLIFIED_CHINESE);
        return Stream.of(
                        bundle.keySet().stream().map(bundle::getString),
                        Arrays.stream(LineFigure.values())
                                .map(figure -> figure.text().zh()),
                        Arrays.stream(OeeRemark.values())
                                .map(remark -> remark.sentence().zh()))
                .flatMap(texts -> texts)
                .toList();
    }
}

package vn.sanvat.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PastedHtmlTests {
    private final PastedHtml pasted = new PastedHtml();

    @Test
    void ofWordHeadingsListsAndTablesStay() {
        assertThat(pasted.toMarkdown("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]--></head>
            <body lang=VI><!--StartFragment-->
            <h1>Nghề mắm <b>Nam Ô</b><o:p></o:p></h1>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoNormal>Mẻ mắm <b style='mso-bidi-font-weight:normal'>ba năm </b>của <st1:place>Nam&nbsp;Ô</st1:place>,
            <i>cá cơm than</i>.<o:p></o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Cá cơm<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>đánh ở gần bờ</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Muối</p>
            <p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Rửa</p>
            <p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>Ủ</p>
            <h2>Giá</h2>
            <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Loại<o:p></o:p></b></p></td><td><p><b>Giá</b></p></td></tr>
            <tr><td><p class=MsoNormal>Nhĩ<o:p></o:p></p><p>hạng nhất</p></td><td><p>180.000 đ/lít | sỉ</p></td></tr></table>
            <!--EndFragment--></body></html>\
            """)).isEqualTo("""
                ## Nghề mắm Nam Ô

                Mẻ mắm **ba năm** của Nam Ô, *cá cơm than*.

                - Cá cơm
                  - đánh ở gần bờ
                - Muối

                1. Rửa
                2. Ủ

                ### Giá

                |Loại|Giá|
                |---|---|
                |Nhĩ hạng nhất|180.000 đ/lít \\| sỉ|\
                """);
    }

    @Test
    void ofGoogleDocsTheWrapperIsNotBoldAndTheWeightsAre() {
        assertThat(pasted.toMarkdown("""
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;">Chị Năm</span></h2>
            <p dir="ltr"><span style="font-weight:400;font-style:normal">Chị dậy từ </span><span style="font-weight:700;">bốn <span>giờ</span></span><span style="font-weight:400">, ra </span><a href="https://sanvat.example/nam-o" style="text-decoration:none;"><span style="font-weight:400">Nam Ô</span></a><span>.</span></p>
            <br class="Apple-interchange-newline"><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Một</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Một rưỡi</span></p></li></ul><li><p>Hai</p></li></ul></b>\
            """)).isEqualTo("""
                ## Chị Năm

                Chị dậy từ **bốn giờ**, ra [Nam Ô](https://sanvat.example/nam-o).

                - Một
                  - Một rưỡi
                - Hai\
                """);
    }

    @Test
    void ofWordOnTheWebItemsThatAreListsOfTheirOwnAreOneList() {
        assertThat(pasted.toMarkdown("""
            <div class="OutlineElement"><p role="heading" aria-level="2"><span>Nguyên liệu</span></p></div>
            <div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>Nếp</p></li></ul></div>
            <div class="ListContainerWrapper"><ul><li data-aria-level="2"><p>nếp hương</p></li></ul></div>
            <div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>Đường</p></li></ul></div>\
            """))
                .isEqualTo("## Nguyên" + " liệu\n\n" + "- Nếp\n" + "  - nếp" + " hương\n" + "- Đường");
    }

    @Test
    void ofExcelTheCellsAreATableWithoutEmptyRowsAndColumns() {
        assertThat(pasted.toMarkdown("""
            <html><body><table border=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>Sản phẩm</td><td>Sao</td><td></td></tr>
            <tr><td>Chả bò</td><td align=right x:num>4</td><td>&nbsp;</td></tr><tr><td></td><td></td><td></td></tr>
            <tr><td colspan=2>Tổng</td><td></td></tr><!--EndFragment--></table></body></html>\
            """)).isEqualTo("|Sản phẩm|Sao|\n" + "|---|---|\n" + "|Chả bò|4|\n" + "|Tổng||");
    }

    @Test
    void ofOneColumnOrALayoutTheWordsAreParagraphs() {
        assertThat(pasted.toMarkdown("<table><tr><td>Một</td></tr><tr><td>Hai</td></tr></table>"))
                .isEqualTo("Một\n\nHai");
        assertThat(pasted.toMarkdown("<table><tr><td><ul><li>a<li>b</ul><ul><li>c</ul></td><td>d</td></tr></table>"))
                .contains("- a\n- b\n- c\n\nd");
    }

    @Test
    void linesAndQuotationsStayAndWhatNobodySeesGoes() {
        assertThat(pasted.toMarkdown("<p>Một<br>hai<br><br>ba</p><blockquote>Bốn <b> </b></blockquote><p></p>"
                        + "<p style='display: none'>x</p><script>y</script><img src='file:///z.png' alt='z'>"))
                .isEqualTo("Một  \nhai\n\nba\n\n> Bốn");
        assertThat(pasted.toMarkdown("trần <b>trụi</b>")).isEqualTo("trần **trụi**");
        assertThat(pasted.toMarkdown("<p>Ho\u0300a Va\u0301ng\u00ad\u200b</p>")).isEqualTo("Hòa Váng");
    }

    @Test
    void marksAreWrittenSoThatTheyAreReadBack() {
        assertThat(pasted.toMarkdown("<b>Lưu ý:</b>phải phơi")).isEqualTo("**Lưu ý**:phải phơi");
        assertThat(pasted.toMarkdown("ba<b> năm </b>rưỡi")).isEqualTo("ba **năm** rưỡi");
        assertThat(html("<b>đậm <i>nghiêng</i></b>")).isEqualTo("<p><strong>đậm <em>nghiêng</em></strong></p>\n");
        assertThat(html("<b>một</b><b>hai</b>")).isEqualTo("<p><strong>mộthai</strong></p>\n");
        assertThat(html("2 * 3 * 4, _x_ [a](b) <br># không phải đề mục<br>- không phải mục"))
                .isEqualTo("<p>2 * 3 * 4, _x_ [a](b)<br />\n# không phải đề mục<br />\n- không phải mục</p>\n");
    }

    @Test
    void onlyLinksThatAVisitorCanFollowAreLinks() {
        assertThat(pasted.toMarkdown("<a href='#_ftn1'>một</a> <a href='file:///C:/a.docx'>hai</a> <a"
                        + " href='javascript:alert(1)'>ba</a> <a"
                        + " href='https://vi.wikipedia.org/wiki/M%C3%AC_(m%C3%B3n)'>bốn</a>"))
                .isEqualTo("một hai ba [bốn](<https://vi.wikipedia.org/wiki/M%C3%AC_(m%C3%B3n)>)");
    }

    @Test
    void hostileInputIsReadInTime() {
        for (var each : new String[] {
            "<div>",
            "<ul><li>",
            "<blockquote>",
            "<b>",
            "<table><tr><td>",
            "<b>a</b>",
            "<p style='mso-list:l0 level9'>a",
            "<span> </span>"
        }) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> pasted.toMarkdown(each.repeat(20_000) + "chữ"), each);
        }
    }

    @Test
    void spacesWithoutEndInAStyleAreReadInTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(pasted.toMarkdown("<b style='font-weight :" + " ".repeat(200_000) + "bold'>chữ</b>"))
                        .isEqualTo("**chữ**"));
    }

    private String html(String pastedHtml) {
        return new Markdown().toHtml(pasted.toMarkdown(pastedHtml), destination -> Optional.of(destination));
    }
}

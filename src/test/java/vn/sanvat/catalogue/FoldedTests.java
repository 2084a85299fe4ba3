package vn.sanvat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.words.Folded;

class FoldedTests {
    @Test
    void takesTonesHatsAndCapitalsAway() {
        assertThat(Folded.of("Ngũ cốc Đại Lộc")).isEqualTo("ngu coc dai loc");
        assertThat(Folded.of("ƯỚP ớt Ệ ữ")).isEqualTo("uop ot e u");
        assertThat(Folded.of("Tra\u0300 🍵")).isEqualTo("tra 🍵");
    }

    @Test
    void ordersNamesAsVietnameseDo() {
        var order = new VietnameseOrder();

        assertThat(Stream.of("Đà Nẵng", "Dừa", "Ăn", "Áo", "Ốc", "Oản", "Ơn", "Em", "Ếch", "Ân", "An", "Ưng", "Uống")
                        .sorted((a, b) -> order.key(a).compareTo(order.key(b))))
                .containsExactlyElementsOf(List.of(
                        "An", "Áo", "Ăn", "Ân", "Dừa", "Đà Nẵng", "Em", "Ếch", "Oản", "Ốc", "Ơn", "Uống", "Ưng"));
    }

    /** As dictionaries do: the first syllable decides, and only then the next. */
    @Test
    void ordersNamesSyllableBySyllable() {
        var order = new VietnameseOrder();
        var right = List.of(
                "Bộ sản phẩm",
                "Bộ trang trí",
                "Bột nấm",
                "Bột protein",
                "Cà phê",
                "Cá thu",
                "Cải cầu vồng",
                "Cao nấm",
                "Cắm bút",
                "Làng đá mỹ nghệ",
                "Làng Đại Bình");

        assertThat(Stream.of(
                                "Cao nấm",
                                "Bột nấm",
                                "Làng Đại Bình",
                                "Cắm bút",
                                "Bộ trang trí",
                                "Cá thu",
                                "Bột protein",
                                "Cải cầu vồng",
                                "Làng đá mỹ nghệ",
                                "Cà phê",
                                "Bộ sản phẩm")
                        .sorted((a, b) -> order.key(a).compareTo(order.key(b))))
                .containsExactlyElementsOf(right);
    }
}

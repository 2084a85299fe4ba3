package vn.sanvat.editing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {
    @Test
    void keepsNothingThatCannotBeSeen() {
        assertThat(TypedText.plain(" nư\u00ADớc\u200B m\uFEFFắm\r\n ")).isEqualTo("nước mắm");
    }

    @Test
    void keepsWhatJoinsSigns() {
        assertThat(TypedText.plain("\uD83D\uDC69\u200D\uD83C\uDF3E")).contains("\u200D");
    }
}

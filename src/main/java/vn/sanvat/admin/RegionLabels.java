package vn.sanvat.admin;

import java.util.Objects;
import java.util.stream.Collectors;
import vn.sanvat.content.Language;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;

/** Regions as pickers name them. */
public final class RegionLabels {
    private RegionLabels() {}

    /** {@code Xã Duy Xuyên, Thành phố Đà Nẵng}; {@code Huyện Duy Xuyên, Tỉnh Quảng Nam (trước 7/2025)}. */
    public static String of(Regions regions, Region region, Language language) {
        var names = regions.withParents(region).stream().map(Region::fullName).collect(Collectors.joining(", "));
        if (!region.isFormer()) {
            return names;
        }
        // the day after its last one
        var ended = Objects.requireNonNull(region.validTo()).plusDays(1);
        var month = ended.getMonthValue() + "/" + ended.getYear();
        return names + " "
                + ProblemMessages.text("messages/admin", "region.former", new Object[] {month}, language.locale());
    }
}

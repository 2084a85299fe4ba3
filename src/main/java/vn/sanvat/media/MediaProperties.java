package vn.sanvat.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of pictures.
 *
 * @param largestFile a larger upload is refused before it is looked at
 * @param mostPixels width times height; a picture with more is refused before it is decoded
 * @param longestSide pixels of what is kept; a larger picture is made smaller
 */
@ConfigurationProperties("sanvat.media")
public record MediaProperties(
        @DefaultValue("15MB") DataSize largestFile,
        @DefaultValue("40000000") long mostPixels,
        @DefaultValue("2400") int longestSide) {}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/colourprofile.h"

#include <QColorSpace>

#include <lcms2.h>

namespace Media {

namespace {

struct Closes
{
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Closes>;

struct Deletes
{
    void operator()(void *transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, Deletes>;

struct Frees
{
    void operator()(cmsMLU *words) const { cmsMLUfree(words); }
};

} // namespace

struct ColourProfile::Handle
{
    Profile profile;
    cmsUInt32Number intent = INTENT_PERCEPTUAL;

    Transform toSrgb(cmsUInt32Number format) const
    {
        const Profile srgb(cmsCreate_sRGBProfile());
        // What is black in print is black on a screen.
        const cmsUInt32Number flags = intent == INTENT_RELATIVE_COLORIMETRIC ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0;
        // BGRA in memory is what QImage calls RGB32 on little-endian machines.
        const cmsUInt32Number out = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? TYPE_BGRA_8 : TYPE_ARGB_8;
        return Transform(cmsCreateTransform(profile.get(), format, srgb.get(), out, intent, flags));
    }
};

ColourProfile::ColourProfile(std::shared_ptr<const Handle> handle, Space space)
    : m_handle(std::move(handle))
    , m_space(space)
{
}

std::optional<ColourProfile> ColourProfile::read(const QByteArray &icc)
{
    auto handle = std::make_shared<Handle>();
    handle->profile.reset(cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size())));
    if (!handle->profile) return std::nullopt;
    const cmsColorSpaceSignature space = cmsGetColorSpace(handle->profile.get());
    if (space != cmsSigRgbData && space != cmsSigCmykData) return std::nullopt;
    const cmsUInt32Number intent = cmsGetHeaderRenderingIntent(handle->profile.get());
    if (intent <= INTENT_ABSOLUTE_COLORIMETRIC) handle->intent = intent;
    return ColourProfile(std::move(handle), space == cmsSigCmykData ? Space::Cmyk : Space::Rgb);
}

QImage ColourProfile::fromCmyk(const QByteArray &rows, int width, int height, bool isInverted) const
{
    if (m_space != Space::Cmyk || rows.size() < qsizetype(4) * width * height) return {};
    const Transform transform = m_handle->toSrgb(isInverted ? TYPE_CMYK_8_REV : TYPE_CMYK_8);
    QImage out(width, height, QImage::Format_RGB32);
    if (!transform || out.isNull()) return {};
    out.fill(Qt::white); // the fourth byte of each pixel
    for (int y = 0; y < height; ++y)
        cmsDoTransform(transform.get(), rows.constData() + qsizetype(4) * width * y, out.scanLine(y), static_cast<cmsUInt32Number>(width));
    return out;
}

QImage ColourProfile::fromRgb(const QImage &image) const
{
    if (m_space != Space::Rgb || image.isNull()) return {};
    const bool hasAlpha = image.hasAlphaChannel();
    QImage out = image.convertToFormat(hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const Transform transform = m_handle->toSrgb(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? TYPE_BGRA_8 : TYPE_ARGB_8);
    if (!transform || out.isNull()) return {};
    for (int y = 0; y < out.height(); ++y) {
        uchar *line = out.scanLine(y);
        cmsDoTransform(transform.get(), line, line, static_cast<cmsUInt32Number>(out.width())); // the fourth byte stays
    }
    out.setColorSpace(QColorSpace());
    return out;
}

QByteArray ColourProfile::withoutNames() const
{
    constexpr cmsTagSignature kTags[] = {cmsSigMediaWhitePointTag, cmsSigChromaticAdaptationTag, cmsSigRedColorantTag, cmsSigGreenColorantTag,
                                         cmsSigBlueColorantTag, cmsSigRedTRCTag, cmsSigGreenTRCTag, cmsSigBlueTRCTag,
                                         cmsSigAToB0Tag, cmsSigAToB1Tag, cmsSigAToB2Tag};
    const auto from = m_handle->profile.get();
    const Profile to(cmsCreateProfilePlaceholder(nullptr));
    if (!to) return {};
    cmsSetProfileVersion(to.get(), cmsGetProfileVersion(from));
    cmsSetDeviceClass(to.get(), cmsGetDeviceClass(from));
    cmsSetColorSpace(to.get(), cmsGetColorSpace(from));
    cmsSetPCS(to.get(), cmsGetPCS(from));
    cmsSetHeaderRenderingIntent(to.get(), cmsGetHeaderRenderingIntent(from));
    for (const cmsTagSignature tag : kTags) {
        if (!cmsIsTag(from, tag)) continue;
        const void *data = cmsReadTag(from, tag);
        if (!data || !cmsWriteTag(to.get(), tag, data)) return {};
    }
    const std::unique_ptr<cmsMLU, Frees> words(cmsMLUalloc(nullptr, 1));
    if (!words || !cmsMLUsetASCII(words.get(), "en", "US", "RGB") || !cmsWriteTag(to.get(), cmsSigProfileDescriptionTag, words.get())
        || !cmsWriteTag(to.get(), cmsSigCopyrightTag, words.get()))
        return {};
    cmsUInt32Number size = 0;
    if (!cmsSaveProfileToMem(to.get(), nullptr, &size)) return {};
    QByteArray out(static_cast<qsizetype>(size), '\0');
    if (!cmsSaveProfileToMem(to.get(), out.data(), &size)) return {};
    constexpr qsizetype kTime = 24, kTimeBytes = 12;
    return out.replace(kTime, kTimeBytes, QByteArray(kTimeBytes, '\0'));
}

} // namespace Media

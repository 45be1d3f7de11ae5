use exchange::figures::ChannelIcon;

/// Beginnings of words, lower case, in both languages; the first that occurs in the channel decides.
const WORDS: [(&str, ChannelIcon); 44] = [
    ("сервисн", ChannelIcon::Service),
    ("выезд", ChannelIcon::Service),
    ("service", ChannelIcon::Service),
    ("site visit", ChannelIcon::Service),
    ("монтаж", ChannelIcon::Service),
    ("мессендж", ChannelIcon::Chat),
    ("чат", ChannelIcon::Chat),
    ("messenger", ChannelIcon::Chat),
    ("chat", ChannelIcon::Chat),
    ("эдо", ChannelIcon::Document),
    ("edi", ChannelIcon::Document),
    ("документ", ChannelIcon::Document),
    ("document", ChannelIcon::Document),
    ("договор", ChannelIcon::Document),
    ("портал", ChannelIcon::Web),
    ("portal", ChannelIcon::Web),
    ("сайт", ChannelIcon::Web),
    ("web", ChannelIcon::Web),
    ("приложен", ChannelIcon::Web),
    ("application", ChannelIcon::Web),
    ("интернет", ChannelIcon::Web),
    ("медиа", ChannelIcon::Web),
    ("media", ChannelIcon::Web),
    ("открытые", ChannelIcon::Web),
    ("open sources", ChannelIcon::Web),
    ("почт", ChannelIcon::Mail),
    ("mail", ChannelIcon::Mail),
    ("телефон", ChannelIcon::Phone),
    ("звон", ChannelIcon::Phone),
    ("phone", ChannelIcon::Phone),
    ("транспорт", ChannelIcon::Delivery),
    ("доставк", ChannelIcon::Delivery),
    ("курьер", ChannelIcon::Delivery),
    ("склад", ChannelIcon::Delivery),
    ("carrier", ChannelIcon::Delivery),
    ("courier", ChannelIcon::Delivery),
    ("delivery", ChannelIcon::Delivery),
    ("warehouse", ChannelIcon::Delivery),
    ("торгов", ChannelIcon::Shop),
    ("касс", ChannelIcon::Shop),
    ("магазин", ChannelIcon::Shop),
    ("store", ChannelIcon::Shop),
    ("checkout", ChannelIcon::Shop),
    ("shop", ChannelIcon::Shop),
];

const MEETING: [&str; 8] = ["встреч", "личн", "видео", "выставк", "person", "meeting", "video", "visit"];

/// The icon of a channel that people named in their own words.
pub fn icon(channel: &str) -> ChannelIcon {
    let channel = channel.to_lowercase();
    let known = WORDS.iter().find(|(word, _)| channel.contains(word)).map(|(_, icon)| *icon);
    let meeting = MEETING.iter().any(|word| channel.contains(word)).then_some(ChannelIcon::Meeting);
    known.or(meeting).unwrap_or(ChannelIcon::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(channel: &str, expected: ChannelIcon) {
        assert_eq!(icon(channel), expected, "{channel}");
    }

    #[test]
    fn channels_of_the_demo_company_have_their_icons() {
        check("Сайт", ChannelIcon::Web);
        check("личная встреча", ChannelIcon::Meeting);
        check("видеосвязь", ChannelIcon::Meeting);
        check("электронная почта", ChannelIcon::Mail);
        check("ЭДО", ChannelIcon::Document);
        check("транспортная компания", ChannelIcon::Delivery);
        check("выезд на объект", ChannelIcon::Service);
        check("customer's warehouse", ChannelIcon::Delivery);
        check("голубиная", ChannelIcon::Other);
        check("", ChannelIcon::Other);
    }
}

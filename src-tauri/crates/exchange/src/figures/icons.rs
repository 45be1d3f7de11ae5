//! Channel icons, each a path in a box of 16 units.

use super::ChannelIcon;

pub(super) fn path(channel: ChannelIcon) -> &'static str {
    match channel {
        ChannelIcon::Web => "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12",
        ChannelIcon::Meeting => {
            "M5.5 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4M1.5 13c0-5 8-5 8 0M10.5 3.2a2 2 0 0 1 0 3.7M12 9.5c1.7.5 2.5 1.700 2.500 3.500"
        }
        ChannelIcon::Phone => {
            "M4 2h2l1.500 3.500l-1.700 1.200c.8 1.700 1.900 2.800 3.600 3.600l1.200-1.700l3.400 1.500v2c0 1-.8 1.900-2 1.900c-5.500-.4-9.600-4.500-10-10c0-1.200.9-2 2-2"
        }
        ChannelIcon::Mail => "M2 4h12v8.500h-12zM2 4.500l6 4.500l6-4.500",
        ChannelIcon::Document => "M4 2h5l3 3v9h-8zM9 2v3h3M6 8.500h4M6 11h4",
        ChannelIcon::Delivery => {
            "M1.500 4h8v7.500h-8zM9.500 6.500h3l2 2.500v2.500h-5M4.500 10.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 1 0 0-3M11.500 10.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 1 0 0-3"
        }
        ChannelIcon::Shop => "M2.500 6.500v7h11v-7M2 6.500l1.200-4h9.600l1.200 4zM6.500 13.500v-4h3v4",
        ChannelIcon::Service => {
            "M10 2.500a3.500 3.500 0 0 0-3.400 4.600l-4.600 4.600l2 2l4.700-4.600a3.500 3.500 0 0 0 4.500-4.500l-2.200 2.100l-1.700-1.700z"
        }
        ChannelIcon::Chat => "M2 3.500h12v7.500h-6.500l-3 2.500v-2.500h-2.500zM5 6.300h6M5 8.500h4",
        ChannelIcon::Other => "M8 2.500l5.500 5.500l-5.500 5.500l-5.500-5.500z",
    }
}

/** The map of a park: firms as labelled points, flows as arcs; what is hovered here is hovered in the tables, and back. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { Map as MapLibre, NavigationControl, Popup, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { Legend } from './legend.tsx';
import style from './map.module.css';
import { boundsOf, type MapFirm, type MapFlow, parkStyle } from './style.ts';

setWorkerUrl(workerUrl);

/** Room for names beside the outermost firms [px]. */
const padding = { top: 34, bottom: 44, left: 64, right: 64 };

/** A triangle pointing north in the colour named after `head:`. */
function arrowhead(name: string): ImageData {
  const size = 32;
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no 2D canvas');
  pen.fillStyle = name.slice('head:'.length);
  pen.beginPath();
  pen.moveTo(size / 2, 3);
  pen.lineTo(size - 5, size - 5);
  pen.lineTo(5, size - 5);
  pen.fill();
  return pen.getImageData(0, 0, size, size);
}

interface Props {
  readonly label: string;
  readonly firms: readonly MapFirm[];
  readonly flows: readonly MapFlow[];
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
  /** Shows spokes in the legend. */
  readonly spokes?: boolean;
}

export function ParkMap({ label, firms, flows, hovered, onHover, spokes = false }: Props) {
  const { t } = useTranslation();
  const { flow, page, scheme } = useColours();
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);
  const hover = useRef(onHover);
  hover.current = onHover;

  useEffect(() => {
    if (frame.current === null) return undefined;
    let made: MapLibre;
    try {
      made = new MapLibre({
        container: frame.current,
        attributionControl: false,
        cooperativeGestures: true,
        dragRotate: false,
        pitchWithRotate: false,
        maxZoom: 18,
        canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
        locale: {
          'Map.Title': label,
          'CooperativeGesturesHandler.WindowsHelpText': t('map.zoomHelp'),
          'CooperativeGesturesHandler.MacHelpText': t('map.zoomHelp'),
          'CooperativeGesturesHandler.MobileHelpText': t('map.moveHelp'),
          'NavigationControl.ZoomIn': t('map.zoomIn'),
          'NavigationControl.ZoomOut': t('map.zoomOut'),
        },
      });
    } catch {
      setFailed(true);
      return undefined;
    }
    made.touchZoomRotate.disableRotation();
    made.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right');
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    made.setMissingStyleImageResolver((name) => {
      if (name.startsWith('head:') && !made.hasImage(name)) made.addImage(name, arrowhead(name), { pixelRatio: 2 });
    });
    const popup = new Popup({
      closeButton: false,
      closeOnClick: false,
      maxWidth: '320px',
      className: style.popup ?? '',
    });
    made.on('mousemove', (event) => {
      const around = 4;
      const { x, y } = event.point;
      const [found] = made.getLayer('flows')
        ? made.queryRenderedFeatures(
            [
              [x - around, y - around],
              [x + around, y + around],
            ],
            { layers: ['firms', 'flows'] },
          )
        : [];
      hover.current(found === undefined ? null : String(found.properties.id));
      made.getCanvas().style.cursor = found === undefined ? '' : 'pointer';
      if (found === undefined) popup.remove();
      else
        popup
          .setLngLat(event.lngLat)
          .setText(String(found.properties.label ?? found.properties.name))
          .addTo(made);
    });
    made.on('mouseout', () => {
      popup.remove();
      hover.current(null);
    });
    setMap(made);
    return () => {
      made.remove();
      setMap(null);
    };
  }, [label, t]);

  useEffect(() => {
    if (map === null || firms.length === 0) return;
    const dark = scheme === 'dark';
    const colours = {
      flow,
      ground: dark ? '#10191d' : '#eef2f4',
      line: dark ? '#1b272d' : '#dfe6ea',
      ink: page.text,
      point: dark ? '#c9d6dc' : '#2b3d49',
    };
    map.setStyle(parkStyle(firms, flows, colours, hovered), { diff: true });
  }, [map, firms, flows, hovered, flow, page, scheme]);

  const bounds = JSON.stringify(firms.length > 0 ? boundsOf(firms) : null);
  useEffect(() => {
    const corners = JSON.parse(bounds) as ReturnType<typeof boundsOf> | null;
    if (map !== null && corners !== null) map.fitBounds(corners, { padding, duration: 0, maxZoom: 15 });
  }, [map, bounds]);

  if (failed) return <p className="soft">{t('map.unsupported')}</p>;
  return (
    <figure className={style.figure}>
      <div ref={frame} className={style.map} data-testid="map" />
      <Tooltip label={t('map.fit')} position="left">
        <ActionIcon
          className={`${style.fit} no-print`}
          variant="default"
          aria-label={t('map.fit')}
          onClick={() => map?.fitBounds(boundsOf(firms), { padding, maxZoom: 15 })}
        >
          <IconFocusCentered size={18} />
        </ActionIcon>
      </Tooltip>
      <Legend kinds={[...new Set(flows.map(({ kind }) => kind))]} spokes={spokes} />
    </figure>
  );
}
